import type { Period } from '../../domain/period.ts';
import { amountOf } from '../../domain/rewards/statement.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { periodKey } from '../periods/kept.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { askToApprove } from './announce.ts';
import { toKeptLines } from './kept-lines.ts';
import { payoutsWhere } from './payouts.ts';
import { type CountingPlan, coveredBy, planOf, rewardPlans } from './plans.ts';
import { puttingRight } from './put-right.ts';
import { statedBy } from './stated.ts';

type Closing = Pick<Work, 'tx' | 'org' | 'today' | 'now' | 'newId' | 'queue'> & {
  readonly actor: { readonly personId: string | null; readonly via: string };
};

/**
 * States what is paid for a period that has just been closed for these teams, whose scores are kept by then: once for each
 * plan that one of them holds, however often that is asked for. Whoever approves it is asked to.
 */
export async function makePayouts(
  work: Closing,
  periodId: string,
  period: Period,
  teamIds: readonly string[],
): Promise<void> {
  const { org } = work;
  const plans = await rewardPlans(work);
  const teams = teamsOn(org, period.until);
  for (const held of plans.filter(({ teamId }) => teamIds.includes(teamId))) {
    const plan = planOf(plans, teams, held.teamId, period.until);
    if (plan?.id !== held.id || !paysFor(plan, period)) continue;
    const people = pays(plan) ? coveredBy(org, plans, held, period.until) : [];
    await makePayout(work, plan, periodId, period, people);
  }
}

/** From its first day on, and by periods of its kind. */
const paysFor = ({ from, plan }: CountingPlan, period: Period): boolean =>
  plan.period === period.kind && Temporal.PlainDate.compare(from, period.from) <= 0;

/** With neither part a plan has ended, and states no more than what puts right what it has stated. */
const pays = ({ plan }: CountingPlan): boolean => (plan.personal ?? plan.pool) !== undefined;

async function makePayout(
  work: Closing,
  plan: CountingPlan,
  periodId: string,
  period: Period,
  people: ReturnType<typeof coveredBy>,
): Promise<void> {
  const { tx, org, now, newId } = work;
  const right = await puttingRight(work, plan.id);
  const stating = new Map([...right, ...people].map(({ personId, teamId }) => [personId, teamId]));
  if (stating.size === 0) return;
  const [made] = await tx.rewardPayout.createManyAndReturn({
    data: [{ orgId: org.id, id: newId(), planId: plan.id, version: plan.version, periodId, madeAt: fromInstant(now) }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return;
  const ids = people.map(({ personId }) => personId);
  const stated = await statedBy(work, plan, period, { at: now, changes: [] }, ids);
  await tx.rewardStatement.createMany({
    data: [...stating].map(([personId, teamId]) => {
      const lines = [
        ...(stated.find((one) => one.personId === personId)?.lines ?? []),
        ...(right.find((one) => one.personId === personId)?.lines ?? []),
      ];
      const row = { orgId: org.id, id: newId(), payoutId: made.id, personId, teamId };
      return { ...row, lines: toKeptLines(lines), amount: amountOf(lines) };
    }),
  });
  await audit(
    { tx, org, now, newId, actor: work.actor },
    {
      action: 'payout.make',
      subject: `team:${plan.holder.id}`,
      after: { period: periodKey(period), version: plan.version, people: stating.size },
    },
  );
  const [payout] = await payoutsWhere(work, { id: made.id });
  if (payout) await askToApprove(work, payout);
}
