import { type Movement, movementOf } from '../../domain/board.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../../domain/indicators/match.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { standingsOfPeople } from '../goals/people.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { everybodyIn, type Member, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { boardScope, type Scope } from './scope.ts';

/** What a board is made from, before privacy takes away what may not be shown. */
export interface BoardNow extends Scope {
  readonly indicator: Indicator;
  readonly people: readonly Runner[];
  /** The person who asks. */
  readonly readerId: string;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** `before` is the share of the target a week earlier. */
export interface Runner extends Member, Movement {
  /** Undefined without a target. */
  readonly standing: Standing | undefined;
}

/**
 * Everybody of a team with an indicator, by default the heaviest result; who only manages is not on a board. Throws the
 * Refusals `unknown-indicator` and `nothing-to-show`.
 */
export async function boardNow(work: Work, chatId: string | undefined, word?: string | undefined): Promise<BoardNow> {
  const { org, today, actor, now } = work;
  const scope = await boardScope(work, chatId);
  const teams = teamsOn(org, today);
  const indicator = word === undefined ? leadingIndicator(org, teams, scope.team.id, today) : named(work, word);
  if (!indicator) throw new Refusal({ code: 'nothing-to-show' });
  const members = everybodyIn(org, teams, scope.team.id, today);
  const ids = members.map(({ personId }) => personId);
  const weekAgo = today.subtract({ days: 7 });
  const standings = await standingsOfPeople(work, ids, [indicator]);
  const before = await standingsOfPeople({ ...work, today: weekAgo }, ids, [indicator]);
  const since = { from: weekAgo.add({ days: 1 }), until: today };
  return {
    ...scope,
    indicator,
    people: members
      .map((member) => {
        const standing = standings.get(member.personId)?.[0];
        return { ...member, standing, ...movementOf(standing, before.get(member.personId)?.[0], since) };
      })
      .filter(({ role, standing }) => role === 'member' || standing !== undefined),
    readerId: actor.personId,
    fiscalYearStart: org.fiscalYearStart,
    at: now,
  };
}

function named({ org, today }: Work, word: string): Indicator {
  const indicators = indicatorsOn(org, today);
  const indicator = indicatorNamed(word, indicators);
  if (!indicator) throw new Refusal({ code: 'unknown-indicator', word, nearest: nearestIndicators(word, indicators) });
  return indicator;
}
