import { type Queue, resume } from '../../outbox/announce.ts';
import type { Platform } from '../../ports/messenger.ts';
import type { Tx } from '../../store/store.ts';

interface Reconnecting {
  readonly tx: Tx;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
  readonly queue: Queue;
}

/** How the vendor names one installation of the bot. */
interface Installed {
  readonly platform: Platform;
  readonly app: string;
  readonly tenant: string;
}

/** A workspace that we know is connected, and what waited for it is told. Gives its organisation; undefined for a new one. */
export async function reconnect(work: Reconnecting, key: Installed): Promise<string | undefined> {
  const known = await work.tx.workspace.findUnique({
    where: { platform_app_tenant: key },
    select: { orgId: true, id: true, disconnectedAt: true },
  });
  if (!known?.disconnectedAt) return known?.orgId;
  const { orgId, id } = known;
  const where = { orgId_id: { orgId, id } };
  await work.tx.workspace.update({ where, data: { disconnectedAt: null }, select: { id: true } });
  await resume({ ...work, org: { id: orgId } });
  return orgId;
}
