import type { Period } from '../../domain/period.ts';
import { type Stated, statementsOf } from '../../domain/rewards/statement.ts';
import { toDay } from '../../store/time.ts';
import { closedScores } from '../scores/closed.ts';
import { homeOf } from '../teams/home.ts';
import type { Known, Reading } from '../work.ts';
import { earnedTogether, earnerOf } from './earned.ts';
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
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...personIds] } },
    select: { id: true, joinedOn: true },
  });
  const joinedOn = new Map([
    ...people.map((one) => [one.id, toDay(one.joinedOn)] as const),
    ...closed.flatMap((one) => [...(one.known.joinedOn ?? [])]),
  ]);
  const makesUp = await makesUpIn({ tx, org }, plan, period, closed);
  const earners = personIds.map((personId) => {
    const scored = closed.find((one) => one.scored.who.personId === personId)?.scored;
    const role = (scored?.who ?? homeOf(org, personId, period.until))?.role ?? 'member';
    return earnerOf(plan, period, {
      ...{ personId, role, scored, joinedOn: joinedOn.get(personId) ?? period.from },
      makesUp: makesUp.get(personId),
    });
  });
  const { until: today } = period;
  const together = plan.pool && (await earnedTogether({ tx, org, today, dayEnded: true, known }, holder, plan.pool.by));
  return statementsOf(plan, together?.attainment, earners);
}
