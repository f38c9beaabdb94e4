import { holdingOn } from '../rules/rules.ts';
import { type Member, membershipsOf, membersOn, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/** The manager of somebody: of the own team, or of the nearest team above that has one other than the person. */
export const managerOf = (org: Organisation, personId: string, day: Temporal.PlainDate): Member | undefined =>
  managersAbove(org, personId, day)[0];

/**
 * The managers of somebody's own team and of all teams above it, the nearest first, without the person. For one who is away
 * it is the delegate, for everybody but the delegate.
 */
export function managersAbove(org: Organisation, personId: string, day: Temporal.PlainDate): Member[] {
  const [own] = membershipsOf(org, personId, day);
  const chain = withAbove(teamsOn(org, day), own?.teamId).map((team) => team.id);
  const managers = membersOn(org, chain, day).filter(
    (member) => member.role === 'manager' && member.personId !== personId,
  );
  return managers
    .sort((a, b) => chain.indexOf(a.teamId) - chain.indexOf(b.teamId))
    .map((manager) => standInFor(org, manager, day, personId));
}

/**
 * Who manages a team: its own managers, or those of the nearest team above that has any. For one who is away it is the
 * delegate.
 */
export function managersOfTeam(org: Organisation, teamId: string, day: Temporal.PlainDate): Member[] {
  for (const { id } of withAbove(teamsOn(org, day), teamId)) {
    const managers = membersOn(org, [id], day).filter(({ role }) => role === 'manager');
    if (managers.length > 0) return managers.map((manager) => standInFor(org, manager, day));
  }
  return [];
}

/** The delegate of a manager who is away, with the manager's place; the manager where there is none, or none but `except`. */
function standInFor(org: Organisation, manager: Member, day: Temporal.PlainDate, except?: string): Member {
  const standsIn = holdingOn(org.rules.delegations, day).find(
    (one) => one.personId === manager.personId && one.delegateId !== except,
  );
  if (!standsIn) return manager;
  const { delegateId, name, alias } = standsIn;
  return { ...manager, personId: delegateId, name, alias };
}
