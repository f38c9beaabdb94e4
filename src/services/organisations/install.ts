import type { Queue } from '../../outbox/announce.ts';
import type { Installation } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { createOrganisation } from './create.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { reconnect } from './reconnect.ts';

interface Installing {
  readonly db: Database;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
  readonly queue: Queue;
}

/**
 * A workspace whose own people install the bot founds an organisation of its own; where it was installed before, all that
 * belongs to it is still there.
 */
export async function installWorkspace(
  parts: Installing,
  { platform, app, tenant, name }: Installation,
): Promise<void> {
  const { db, newId, now } = parts;
  const key = { platform, app, tenant };
  await db.$transaction(async (tx) => {
    await oneAtATime(tx);
    if (await reconnect({ ...parts, tx }, key)) return;
    const orgId = await createOrganisation({ tx, newId, now }, { name, platform });
    await tx.workspace.create({
      data: { ...key, orgId, id: newId(), name, installed: true, connectedAt: fromInstant(now) },
      select: { id: true },
    });
  });
}
