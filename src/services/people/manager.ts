import { type Member, membershipsOf, membersOn, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/** The manager of somebody: of the own team, or of the nearest team above that has one other than the person. */
export function managerOf(org: Organisation, personId: string, day: Temporal.PlainDate): Member | undefined {
  const [own] = membershipsOf(org, personId, day);
  const chain = withAbove(teamsOn(org, day), own?.teamId).map((team) => team.id);
  const managers = membersOn(org, chain, day).filter(
    (member) => member.role === 'manager' && member.personId !== personId,
  );
  return managers.sort((a, b) => chain.indexOf(a.teamId) - chain.indexOf(b.teamId))[0];
}
