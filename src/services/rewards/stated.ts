import type { Period } from '../../domain/period.ts';
import { type Stated, statementsOf } from '../../domain/rewards/statement.ts';
import { closedScores } from '../scores/closed.ts';
import { homeOf } from '../teams/home.ts';
import type { Known, Reading } from '../work.ts';
import { earnedTogether, earnersOf } from './earned.ts';
import { makesUpIn } from './made-up.ts';
import type { CountingPlan } from './plans.ts';

/**
 * What a plan pays people for a period, in their order, by nothing but closed numbers: each score as it was kept, and how the
 * plan's own team stood on the last day by what was known at a moment. Who has no closed score has no data.
 */
export async function statedBy(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { plan, holder }: Pick<CountingPlan, 'plan' | 'holder'>,
  period: Period,
  known: Known,
  personIds: readonly string[],
): Promise<Stated[]> {
  const closed = await closedScores({ tx, org }, period, personIds);
  const makesUp = await makesUpIn({ tx, org }, plan, period, closed);
  const people = personIds.map((personId) => {
    const kept = closed.find((one) => one.scored.who.personId === personId);
    const role = (kept?.scored.who ?? homeOf(org, personId, period.until))?.role ?? 'member';
    const joinedOn = kept?.known.joinedOn?.get(personId);
    return { personId, role, scored: kept?.scored, joinedOn, makesUp: makesUp.get(personId) };
  });
  const earners = await earnersOf({ tx, org }, plan, period, people);
  const { until: today } = period;
  const together = plan.pool && (await earnedTogether({ tx, org, today, dayEnded: true, known }, holder, plan.pool.by));
  return statementsOf(plan, together?.attainment, earners);
}
