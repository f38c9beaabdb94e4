import type { Installation } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';

/** The bot is not there any more: nothing is told there until it is installed anew. What the organisation has stays. */
export async function disconnectWorkspace(
  { db, now }: { readonly db: Database; readonly now: Temporal.Instant },
  { platform, app, tenant }: Omit<Installation, 'name' | 'by'>,
): Promise<void> {
  await db.workspace.updateMany({
    where: { platform, app, tenant, disconnectedAt: null },
    data: { disconnectedAt: fromInstant(now) },
  });
}
