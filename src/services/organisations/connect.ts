import type { Queue } from '../../outbox/announce.ts';
import type { Messenger, Workspace } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { createOrganisation } from './create.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { reconnect } from './reconnect.ts';

interface Connecting {
  readonly db: Database;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
  readonly queue: Queue;
}

/**
 * Makes sure that every workspace our own credentials open belongs to an organisation. They are those of one company, the
 * one that operates this service: what is new joins the others of them, or founds an organisation. It never joins one that
 * a workspace belongs to whose own people have installed the bot: those may be strangers.
 */
export async function connectWorkspaces(parts: Connecting, messengers: readonly Messenger[]): Promise<void> {
  for (const messenger of messengers) {
    for (const workspace of await messenger.connect()) await connect(parts, messenger, workspace);
  }
}

async function connect(parts: Connecting, { platform }: Messenger, { app, tenant, name }: Workspace): Promise<void> {
  const { db, newId, now } = parts;
  const key = { platform, app, tenant };
  await db.$transaction(async (tx) => {
    await oneAtATime(tx);
    if (await reconnect({ ...parts, tx }, key)) return;
    const ours = { workspaces: { some: { installed: false }, none: { installed: true } } };
    const first = await tx.organisation.findFirst({ where: ours, select: { id: true }, orderBy: { createdAt: 'asc' } });
    const orgId = first?.id ?? (await createOrganisation({ tx, newId, now }, { name, platform }));
    await tx.workspace.create({
      data: { ...key, orgId, id: newId(), name, connectedAt: fromInstant(now) },
      select: { id: true },
    });
  });
}
