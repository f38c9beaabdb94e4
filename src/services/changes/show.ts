import { canBe } from '../../domain/changes/change.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { maySeeValues } from '../people/towards.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { heardFor } from '../sources/heard.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Approving, approvingOf } from './approvers.ts';
import { type Audience, audienceOf } from './audience.ts';
import { boundTo } from './kinds/index.ts';
import { changeSeen, mayDraft } from './may.ts';
import { paysFor, type ShownPay } from './pay-shown.ts';
import type { ChangeView } from './read.ts';
import { type ClosedMove, readMoves, readScore, type SimulatedScore } from './simulated.ts';
import type { WhatChanges } from './what.ts';

export interface ChangeShown {
  readonly change: ChangeView;
  readonly what: WhatChanges;
  readonly approving: Approving;
  readonly noticeDays: number;
  /** What keeps it from being published as it is, for whoever could publish it. */
  readonly keeps: Refusal['what'] | undefined;
  /** The actor wrote it, or is an admin: may rewrite, simulate, publish and withdraw it. */
  readonly owned: boolean;
  /** The actor is asked to approve it and has not. */
  readonly asked: boolean;
  /** The scores in the simulation that are the actor's to see. */
  readonly scores: readonly ShownScore[];
  /** What those scores are computed from, with whose numbers count in it, as of the day until which the data go. */
  readonly numbers: readonly SimulatedNumber[];
  /** What people would have been paid, as far as that is the actor's to see. */
  readonly pays: readonly ShownPay[];
  /** Who has seen it, as far as that is the actor's to see; undefined where it is not. */
  readonly audience: Audience | undefined;
  /** Whether the actor, whom it concerns, has seen it; undefined for whom it does not concern, and while nothing is to be seen. */
  readonly ownSeenAt: Temporal.Instant | null | undefined;
  readonly today: Temporal.PlainDate;
}

interface SimulatedNumber {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly sources: readonly Heard[];
}

export interface ShownScore {
  readonly person: ChangeView['parties'][number]['person'];
  readonly own: boolean;
  readonly before: SimulatedScore | undefined;
  readonly after: SimulatedScore | undefined;
  /** Of a correction instead of both. */
  readonly moves: readonly ClosedMove[];
}

/** A change with all that the actor may know of it. Throws the Refusal `nothing-to-show`. */
export const changeShown = async (work: Work, number: number): Promise<ChangeShown> =>
  shownOf(work, await changeSeen(work, number));

export async function shownOf(work: Work, change: ChangeView): Promise<ChangeShown> {
  const { actor, today } = work;
  const approving = await approvingOf(work, change);
  const owned = actor.admin || change.author.id === actor.personId;
  const { stage } = change;
  return {
    change,
    what: await boundTo(change).tell(work),
    approving,
    noticeDays: work.org.policy.changes.noticeDays,
    keeps: canBe('rewrite', stage) || stage === 'submitted' ? await whatKeeps(work, change) : undefined,
    owned,
    asked: canBe('approve', stage) && approving.waiting.some(({ id }) => id === actor.personId),
    scores: change.parties
      .filter(({ person }) => maySeeValues(work, person.id))
      .map(({ person, before, after, moves }) => ({
        person,
        own: person.id === actor.personId,
        before: readScore(before),
        after: readScore(after),
        moves: readMoves(moves),
      })),
    numbers: await numbersOf(work, change),
    pays: await paysFor(work, change),
    audience: audienceOf(work, change),
    ownSeenAt: canBe('acknowledge', stage)
      ? change.parties.find(({ person }) => person.id === actor.personId)?.seenAt
      : undefined,
    today,
  };
}

async function numbersOf(work: Work, { simulatedOn, team }: ChangeView): Promise<SimulatedNumber[]> {
  if (!simulatedOn) return [];
  const { org } = work;
  const scored = scorecardOf(org, teamsOn(org, simulatedOn), team.id, simulatedOn)?.items ?? [];
  const period = periodOf('quarter', simulatedOn, org.fiscalYearStart);
  const numbers: SimulatedNumber[] = [];
  for (const indicator of indicatorsOn(org, simulatedOn)) {
    if (!scored.some((item) => item.indicator === indicator.key)) continue;
    const sources = await heardFor({ ...work, today: simulatedOn }, indicator, period);
    if (sources.length > 0) numbers.push({ indicator, period, sources });
  }
  return numbers;
}

async function whatKeeps(work: Work, change: ChangeView): Promise<Refusal['what'] | undefined> {
  if (!mayDraft(work, change.team.id)) return undefined;
  try {
    await boundTo(change).check(work);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.what;
    throw error;
  }
}
