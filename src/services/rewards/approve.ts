import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { periodKey } from '../periods/kept.ts';
import type { Work } from '../work.ts';
import { tellStatements } from './announce.ts';
import { approves, type Payout, payoutsWhere } from './payouts.ts';

/**
 * The actor approves what a plan pays, and each of those who are paid is told. Gives it as it is then, and whether that is
 * the actor's doing: what has been approved stays as it is. Throws the Refusal `nothing-to-show` to whoever does not approve it.
 */
export async function approvePayout(work: Work, id: string): Promise<{ payout: Payout; isNew: boolean }> {
  const { tx, org, now, actor } = work;
  const seen = async (): Promise<Payout> => {
    const [payout] = await payoutsWhere(work, { id });
    if (!payout || !approves(actor.personId, payout)) throw new Refusal({ code: 'nothing-to-show' });
    return payout;
  };
  const { holder, period, version, statements } = await seen();
  const { count } = await tx.rewardPayout.updateMany({
    where: { orgId: org.id, id, approvedAt: null },
    data: { approvedAt: fromInstant(now), approvedById: actor.personId },
  });
  const payout = await seen();
  if (count === 0) return { payout, isNew: false };
  await audit(work, {
    action: 'payout.approve',
    subject: `team:${holder.id}`,
    // An approver approves as one, whoever else they stand in for.
    inPlaceOf: actor.personId,
    after: { period: periodKey(period), version, people: statements.length },
  });
  await tellStatements(work, payout);
  return { payout, isNew: true };
}
