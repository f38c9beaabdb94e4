import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { readProgress, type SetupProgress } from './progress.ts';
import { sendSetup } from './refresh.ts';

/** Sends an admin the list of steps as they stand, and gives them. Throws the Refusal `admin-only`. */
export async function openSetup(work: Work): Promise<SetupProgress> {
  await requireAdmin(work);
  await sendSetup(work, work.actor.personId);
  return readProgress(work);
}
