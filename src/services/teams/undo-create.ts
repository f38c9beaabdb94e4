import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { type Team, teamsOn } from './read.ts';

/**
 * Takes a team back that was made by a slip: on the day it was made, and as long as nothing and nobody belongs to it.
 * Throws the Refusals `admin-only` and `nothing-to-undo`.
 */
export async function undoCreateTeam(work: Work, teamId: string): Promise<Team> {
  await requireAdmin(work);
  await lockRules(work);
  const { tx, org, today } = work;
  const key = { orgId: org.id, teamId };
  const team = teamsOn(org, today).find(({ id, parentId }) => id === teamId && parentId !== null);
  const unused = await tx.team.findUnique({
    where: {
      orgId_id: { orgId: org.id, id: teamId },
      placements: { every: { from: fromDay(today) } },
      children: { none: {} },
      memberships: { none: {} },
      scorecards: { none: {} },
      targets: { none: {} },
      slots: { none: {} },
      chats: { none: {} },
    },
    select: { id: true },
  });
  if (!team || !unused) throw new Refusal({ code: 'nothing-to-undo' });
  await tx.teamTotal.deleteMany({ where: key });
  await tx.teamPlacement.deleteMany({ where: key });
  await tx.team.delete({ where: { orgId_id: { orgId: org.id, id: teamId } }, select: { id: true } });
  await audit(work, { action: 'team.new.undo', subject: `team:${teamId}`, before: { name: team.name } });
  return team;
}
