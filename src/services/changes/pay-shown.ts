import { may, type Role } from '../../domain/rights.ts';
import { versionOf } from '../rewards/planned.ts';
import { rewardPlans } from '../rewards/plans.ts';
import type { Work } from '../work.ts';
import type { ChangeView } from './read.ts';
import { readPay, type SimulatedPay } from './simulated-pay.ts';

export type ShownPay = SimulatedPay & {
  readonly person: ChangeView['parties'][number]['person'];
  readonly own: boolean;
};

/**
 * What people would have been paid before a change of a plan and after it, as far as that is the actor's to see: to each the
 * own, and all to whoever approves the version in force. Nobody else sees any, whoever drafted it.
 */
export async function paysFor(work: Work, { kind, team, parties }: ChangeView): Promise<ShownPay[]> {
  const { personId } = work.actor;
  if (kind !== 'plan') return [];
  const approves = versionOf(await rewardPlans(work), team.id, work.today)?.approvers.includes(personId);
  return parties.flatMap(({ person, pay }) => {
    const roles: Role[] = [
      ...(approves ? ['approver' as const] : []),
      ...(person.id === personId ? ['self' as const] : []),
    ];
    const simulated = may(roles, 'seePay') ? readPay(pay) : undefined;
    return simulated ? [{ ...simulated, person, own: person.id === personId }] : [];
  });
}
