import { commonPeriod, type Movement, movementOf, type Segment, segmentOf } from '../../domain/board.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { may, rolesTowards } from '../../domain/rights.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { toDay } from '../../store/time.ts';
import { indicatorCalled } from '../indicators/named.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { everybodyIn, type Member, membershipsOf, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { boardScope, type Scope } from './scope.ts';

/** What a board is made from, before privacy takes away what may not be shown. */
export interface BoardNow extends Scope {
  readonly indicator: Indicator;
  /** Undefined where nobody has a target. */
  readonly period: Period | undefined;
  readonly people: readonly Runner[];
  /** How many have a target for another period, and so cannot be compared. */
  readonly apart: number;
  /** What else can be asked for the same team, unless that was named. */
  readonly others: readonly Indicator[];
  /** Undefined for everybody. */
  readonly segment: Segment | undefined;
  /** How many places were asked for; undefined for the usual. */
  readonly most: number | undefined;
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

interface Asked {
  /** In a chat, by our id. */
  readonly chatId: string | undefined;
  readonly indicator?: string | undefined;
  readonly team?: string | undefined;
  readonly segment?: Segment | undefined;
  readonly most?: number | undefined;
}

/**
 * Everybody of a team with an indicator, by default the heaviest result; who only manages is not on a board. Throws the
 * Refusals `unknown-indicator` and `nothing-to-show`.
 */
export async function boardNow(work: Work, asked: Asked): Promise<BoardNow> {
  const { org, today, actor, now } = work;
  const scope = await boardScope(work, asked.chatId, asked.team);
  const teams = teamsOn(org, today);
  const indicator =
    asked.indicator === undefined
      ? leadingIndicator(org, teams, scope.team.id, today)
      : indicatorCalled(work, asked.indicator, 'board');
  if (!indicator) throw new Refusal({ code: 'nothing-to-show' });
  const all = await inSegment(work, everybodyIn(org, teams, scope.team.id, today), asked.segment);
  const members = scope.inChat ? all : all.filter(mayBeSeen(work));
  const runners = await runnersOf(work, members, indicator);
  const period = commonPeriod(runners.flatMap(({ standing }) => standing ?? []));
  const people = runners.filter(({ standing }) => !standing || (period && samePeriod(standing.period, period)));
  return {
    ...scope,
    indicator,
    period,
    people,
    apart: runners.length - people.length,
    others: asked.team === undefined ? indicatorsOn(org, today).filter(({ key }) => key !== indicator.key) : [],
    segment: asked.segment,
    most: asked.most,
    readerId: actor.personId,
    fiscalYearStart: org.fiscalYearStart,
    at: now,
  };
}

/** Those of them who have been with the organisation for less than so many months, or for longer. */
async function inSegment({ tx, org, today }: Work, members: readonly Member[], segment: Segment | undefined) {
  if (segment === undefined) return [...members];
  const ids = members.map(({ personId }) => personId);
  const rows = await tx.person.findMany({
    where: { orgId: org.id, id: { in: ids } },
    select: { id: true, joinedOn: true },
  });
  const joined = new Map(rows.map(({ id, joinedOn }) => [id, toDay(joinedOn)]));
  return members.filter(({ personId }) => {
    const on = joined.get(personId);
    return on !== undefined && segmentOf(on, today, org.policy.newMonths) === segment;
  });
}

async function runnersOf(work: Work, members: readonly Member[], indicator: Indicator): Promise<Runner[]> {
  const { today } = work;
  const ids = members.map(({ personId }) => personId);
  const weekAgo = today.subtract({ days: 7 });
  const standings = await withDifferences(work, await standingsOfPeople(work, ids, [indicator]));
  const before = await standingsOfPeople({ ...work, today: weekAgo }, ids, [indicator]);
  const since = { from: weekAgo.add({ days: 1 }), until: today };
  return members
    .map((member) => {
      const standing = standings.get(member.personId)?.[0];
      return { ...member, standing, ...movementOf(standing, before.get(member.personId)?.[0], since) };
    })
    .filter(({ role, standing }) => role === 'member' || standing !== undefined);
}

/** By the actor: in a team with teams below it, a member sees who is in the team itself. */
function mayBeSeen(work: Work): (member: Member) => boolean {
  const standing = actorStanding(work);
  return ({ personId }) => {
    const teams = membershipsOf(work.org, personId, work.today).map(({ teamId }) => teamId);
    return may(rolesTowards(standing, { personId, teams }), 'seeProgress');
  };
}

const samePeriod = (a: Period, b: Period): boolean => a.from.equals(b.from) && a.until.equals(b.until);
