import type { Messenger, Workspace } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { createOrganisation } from './create.ts';

interface Connecting {
  readonly db: Database;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
}

/** Any number that no other lock has. */
const connecting = 72707370;

/**
 * Makes sure that every workspace our credentials open belongs to an organisation. The workspaces of one installation are
 * those of one company: what is new joins the organisation that is there, or founds it.
 */
export async function connectWorkspaces(parts: Connecting, messengers: readonly Messenger[]): Promise<void> {
  for (const messenger of messengers) {
    for (const workspace of await messenger.connect()) await connect(parts, messenger, workspace);
  }
}

async function connect({ db, newId, now }: Connecting, { platform }: Messenger, found: Workspace): Promise<void> {
  const { app, tenant, name } = found;
  const key = { platform_app_tenant: { platform, app, tenant } };
  await db.$transaction(async (tx) => {
    // Replicas that start together would found an organisation each.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${connecting})`;
    if (await tx.workspace.findUnique({ where: key, select: { id: true } })) return;
    const first = await tx.organisation.findFirst({
      where: { joinedId: null },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    });
    const orgId = first?.id ?? (await createOrganisation({ tx, newId, now }, { name, platform }));
    await tx.workspace.create({
      data: { orgId, id: newId(), platform, app, tenant, name, connectedAt: fromInstant(now) },
      select: { id: true },
    });
  });
}
