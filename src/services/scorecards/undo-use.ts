import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import { refreshSetup } from '../setup/refresh.ts';
import { everybodyIn, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { scorecardSubject } from './store-first.ts';

/**
 * Takes back a team's first scorecard: on the same day, while no change of it was drafted and nobody in the team has
 * reported anything since. Throws the Refusals `admin-only` and `nothing-to-undo`.
 */
export async function undoUse(work: Work, id: string): Promise<Team> {
  await requireAdmin(work);
  await lockRules(work);
  const { tx, org, today } = work;
  const scorecard = org.rules.scorecards.find((one) => one.id === id);
  const teams = teamsOn(org, today);
  const team = teams.find((one) => one.id === scorecard?.teamId);
  const [first, second] = scorecard?.versions ?? [];
  if (!team || !first?.from.equals(today) || second) throw new Refusal({ code: 'nothing-to-undo' });
  const of = { orgId: org.id, scorecardId: id };
  // What has been drafted for it could be about nothing.
  if (await tx.change.findFirst({ where: of, select: { id: true } })) throw new Refusal({ code: 'nothing-to-undo' });
  const { recordedAt } = await tx.scorecardVersion.findFirstOrThrow({ where: of, select: { recordedAt: true } });
  const scored = await tx.entry.findFirst({
    where: {
      orgId: org.id,
      personId: { in: everybodyIn(org, teams, team.id, today).map(({ personId }) => personId) },
      recordedAt: { gte: recordedAt },
    },
    select: { id: true },
  });
  if (scored) throw new Refusal({ code: 'nothing-to-undo' });
  await tx.scorecardItem.deleteMany({ where: of });
  await tx.scorecardVersion.deleteMany({ where: of });
  await tx.scorecard.deleteMany({ where: { orgId: org.id, id } });
  await audit(work, { action: 'scorecard.undo', subject: scorecardSubject(id), before: { team: team.id } });
  await refresh(work, scorecardSubject(id));
  await refreshSetup(work);
  return team;
}
