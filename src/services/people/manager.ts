import type { Tx } from '../../store/store.ts';
import { type Member, readMembers, readTeams, readTeamsOf, withAbove } from '../teams/read.ts';

/** The manager of somebody: of the own team, or of the nearest team above that has one other than the person. */
export async function managerOf(
  tx: Tx,
  orgId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Member | undefined> {
  const [own] = await readTeamsOf(tx, orgId, personId, day);
  const chain = withAbove(await readTeams(tx, orgId, day), own?.teamId).map((team) => team.id);
  const managers = (await readMembers(tx, orgId, chain, day)).filter(
    (member) => member.role === 'manager' && member.personId !== personId,
  );
  return managers.sort((a, b) => chain.indexOf(a.teamId) - chain.indexOf(b.teamId))[0];
}
