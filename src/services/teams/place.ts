import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';
import type { Team } from './read.ts';

/** Writes a team and where it stands from today on. */
export async function placeNewTeam({ tx, org, today }: Work, { parentId, ...team }: Team): Promise<void> {
  const orgId = org.id;
  await tx.team.create({ data: { orgId, ...team }, select: { id: true } });
  await tx.teamPlacement.create({
    data: { orgId, teamId: team.id, parentId, from: fromDay(today) },
    select: { teamId: true },
  });
}
