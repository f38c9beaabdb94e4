import { holdingOn } from '../rules/rules.ts';
import { type Member, membershipsOf, membersOn, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/**
 * The manager of somebody: of the own team, or of the nearest team above that has one other than the person. For one who is
 * away it is the delegate, for everybody but the delegate.
 */
export function managerOf(org: Organisation, personId: string, day: Temporal.PlainDate): Member | undefined {
  const [own] = membershipsOf(org, personId, day);
  const chain = withAbove(teamsOn(org, day), own?.teamId).map((team) => team.id);
  const managers = membersOn(org, chain, day).filter(
    (member) => member.role === 'manager' && member.personId !== personId,
  );
  const [manager] = managers.sort((a, b) => chain.indexOf(a.teamId) - chain.indexOf(b.teamId));
  const standsIn = holdingOn(org.rules.delegations, day).find(
    (one) => one.personId === manager?.personId && one.delegateId !== personId,
  );
  if (!manager || !standsIn) return manager;
  const { delegateId, name, alias } = standsIn;
  return { ...manager, personId: delegateId, name, alias };
}
