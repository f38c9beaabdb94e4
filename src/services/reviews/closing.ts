import { covers, type Period, periodOf } from '../../domain/period.ts';
import { closingBarredBy } from '../../domain/reviews/closing.ts';
import { fromInstant } from '../../store/time.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { idOfPeriod, periodKey } from '../periods/kept.ts';
import { makePayouts } from '../rewards/make-payouts.ts';
import { countsSince, keepScores, scoresToKeep } from '../scores/keep.ts';
import type { Scored } from '../scores/read.ts';
import { everybodyIn, teamsOn, withBelow } from '../teams/read.ts';
import type { Organisation, Work } from '../work.ts';
import { type AskedTarget, askedIn } from './asked.ts';
import { differingOf } from './differing.ts';
import { withoutWaived } from './missing.ts';

/** Closing, in somebody's name or in the clock's. */
export interface Closer extends Pick<Work, 'tx' | 'org' | 'today' | 'now' | 'newId' | 'queue'> {
  readonly actor: { readonly personId: string | null; readonly via: string };
}

/** A team's period that can be closed, or cannot. */
export interface PlannedClosing {
  readonly teamId: string;
  readonly period: Period;
  readonly barred: ReturnType<typeof closingBarredBy>;
  readonly missing: readonly AskedTarget[];
  readonly differing: readonly AskedTarget[];
  readonly scores: readonly Scored[];
}

/**
 * What closing a team's period takes, in the order in which it is done: earlier periods first whose days count in the scores,
 * since a quarter's target goes on counting what October was, then the period itself.
 */
export async function planClosing(work: Closer, teamId: string, period: Period): Promise<PlannedClosing[]> {
  const planned = new Map<string, PlannedClosing>();
  await plan(work, teamId, period, planned);
  return [...planned.values()];
}

async function plan(work: Closer, teamId: string, period: Period, planned: Map<string, PlannedClosing>) {
  const { org, today } = work;
  const key = `${teamId} ${periodKey(period)}`;
  if (planned.has(key)) return;
  const closed = isClosedFor(org, await closedPeriods(work, period), { kind: 'team', id: teamId }, period);
  const asked = closed ? [] : await askedIn(work, teamId, period);
  const missing = await withoutWaived(work, period, asked);
  const differing = differingOf(asked);
  const barred = closingBarredBy({ period, today, closed, missing: missing.length, differing: differing.length });
  const scores = barred ? [] : await scoresToKeep(work, teamId, period);
  for (const [id, own] of Map.groupBy(scores, ({ team }) => team.id)) {
    for (const earlier of await openBefore(work, id, period, own)) await plan(work, id, earlier, planned);
  }
  planned.set(key, { teamId, period, barred, missing, differing, scores });
}

/** Periods of the same kind before this one that are open for a team and hold days which count in these scores. */
async function openBefore(work: Closer, teamId: string, period: Period, scores: readonly Scored[]): Promise<Period[]> {
  const { org } = work;
  const [first = period.from] = scores.map((scored) => countsSince(scored, period)).sort(Temporal.PlainDate.compare);
  const closed = await closedPeriods(work, { from: first, until: period.until });
  const earlier: Period[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, period.from) < 0; ) {
    const one = periodOf(period.kind, day, org.fiscalYearStart);
    if (!isCovered(org, closed, teamId, one)) earlier.push(one);
    day = one.until.add({ days: 1 });
  }
  return earlier;
}

type Closed = Awaited<ReturnType<typeof closedPeriods>>[number];

/** By itself, or by longer and shorter ones. */
const isCovered = (org: Organisation, closed: readonly Closed[], teamId: string, period: Period): boolean =>
  covers(
    closed.filter((one) => isClosedFor(org, [one], { kind: 'team', id: teamId }, one.period)).map((one) => one.period),
    period,
  );

/**
 * Closes it for the team and each team below, keeps everybody's score, and states what they are paid. Whoever belongs there
 * later changes nothing in it.
 */
export async function closeAsPlanned(work: Closer, { teamId, period, scores }: PlannedClosing): Promise<void> {
  const { tx, org, now, actor } = work;
  const periodId = await idOfPeriod(work, period);
  const closedAt = fromInstant(now);
  const teams = teamsOn(org, period.until);
  const closed = await tx.periodClosing.createManyAndReturn({
    data: withBelow(teams, teamId).map((id) => ({
      ...{ orgId: org.id, periodId, teamId: id, closedAt },
      closedById: actor.personId,
    })),
    skipDuplicates: true,
    select: { teamId: true },
  });
  if (teamsOn(org, work.today).find(({ id }) => id === teamId)?.parentId === null) {
    await tx.period.update({ where: { orgId_id: { orgId: org.id, id: periodId } }, data: { closedAt } });
  }
  // Whoever reports at this moment began by rules that know nothing of it, and begins again.
  await tx.organisation.update({ where: { id: org.id }, data: { revision: { increment: 1 } }, select: { id: true } });
  await keepScores(work, periodId, period, scores);
  await makePayouts(
    work,
    periodId,
    period,
    closed.map((one) => one.teamId),
  );
}

/** How many people it is closed for. */
export const peopleIn = (org: Organisation, teamId: string, { until }: Period): number =>
  everybodyIn(org, teamsOn(org, until), teamId, until).length;
