import { type Period, type PeriodKind, periodOf } from '../../domain/period.ts';
import { amountOf, statementsOf } from '../../domain/rewards/statement.ts';
import { closedScores } from '../scores/closed.ts';
import { type Scored, scoresOf } from '../scores/read.ts';
import type { Reading } from '../work.ts';
import { earnedTogether, earnersOf } from './earned.ts';
import { type CountingPlan, coveredBy, type HeldPlan, planFor } from './plans.ts';

/** What somebody would have been paid for a period, in the smallest unit of the currency. */
export interface WouldPay {
  readonly period: Period;
  readonly amount: bigint;
}

/**
 * What plans would have paid these people for the last whole period until `work.today`: by what was closed, and by the running
 * numbers of whoever has no closed score. Who would have been paid nothing by any plan is not there. `plans` count as they are,
 * whatever day their versions begin with.
 */
export async function wouldPay(
  work: Reading,
  plans: readonly HeldPlan[],
  personIds: readonly string[],
): Promise<Map<string, WouldPay>> {
  const { org, today } = work;
  const counting = new Map(
    personIds.flatMap((personId) => {
      const plan = planFor(org, plans, personId, today);
      return plan ? [[plan.id, plan] as const] : [];
    }),
  );
  const paid = new Map<string, WouldPay>();
  for (const plan of counting.values()) {
    for (const [personId, would] of await paidBy(work, plans, plan)) {
      if (personIds.includes(personId)) paid.set(personId, would);
    }
  }
  return paid;
}

async function paidBy(
  { tx, org, today }: Reading,
  plans: readonly HeldPlan[],
  { id, holder, plan }: CountingPlan,
): Promise<[string, WouldPay][]> {
  if (!plan.personal && !plan.pool) return [];
  const period = lastWhole(plan.period, today, org.fiscalYearStart);
  const covered = coveredBy(org, plans, { id, teamId: holder.id }, period.until);
  const ids = covered.map(({ personId }) => personId);
  const closed = await closedScores({ tx, org }, period, ids);
  const known = closed[0]?.known;
  const atEnd: Reading = { tx, org, today: period.until, dayEnded: true, ...(known ? { known } : {}) };
  const scores = new Map<string, Scored>(closed.map(({ scored }) => [scored.who.personId, scored]));
  const open = await scoresOf(
    { tx, org, today: period.until, dayEnded: true },
    ids.filter((personId) => !scores.has(personId)),
  );
  for (const one of open) scores.set(one.who.personId, one);
  const people = covered.map(({ personId, role }) => ({ personId, role, scored: scores.get(personId) }));
  const earners = await earnersOf({ tx, org }, plan, period, people);
  const together = plan.pool && (await earnedTogether(atEnd, holder, plan.pool.by));
  return statementsOf(plan, together?.attainment, earners).map(({ personId, lines }) => [
    personId,
    { period, amount: amountOf(lines) },
  ]);
}

/** The last period of a kind that is over by the end of a day. */
export function lastWhole(kind: PeriodKind, day: Temporal.PlainDate, fiscalYearStart: number): Period {
  const running = periodOf(kind, day, fiscalYearStart);
  return running.until.equals(day) ? running : periodOf(kind, running.from.subtract({ days: 1 }), fiscalYearStart);
}
