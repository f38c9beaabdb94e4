import { fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { readProgress, type SetupProgress } from './progress.ts';
import { sendSetup } from './refresh.ts';

/**
 * Sends an admin the list of steps as they stand, and gives them; one that has come a moment ago is at hand still. Throws
 * the Refusal `admin-only`.
 */
export async function openSetup(work: Work): Promise<SetupProgress> {
  const { tx, org, now, actor } = work;
  await requireAdmin(work);
  const since = fromInstant(now.subtract({ minutes: 1 }));
  const own = { orgId: org.id, kind: 'setup', personId: actor.personId, createdAt: { gt: since } };
  if ((await tx.announcement.count({ where: own })) === 0) await sendSetup(work, actor.personId);
  return readProgress(work);
}

/** Whoever is an admin from the first word on gets the list with it, while nobody has settled what the company is. */
export async function welcomeAdmin(work: Parameters<typeof sendSetup>[0], personId: string): Promise<void> {
  const where = { id: work.org.id };
  const { confirmedAt } = await work.tx.organisation.findUniqueOrThrow({ where, select: { confirmedAt: true } });
  if (confirmedAt === null) await sendSetup(work, personId, `first:${personId}`);
}
