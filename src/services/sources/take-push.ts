import type { Pushed, PushedRequest, SourceKind, Unreadable } from '../../ports/source.ts';
import type { Vault } from '../../ports/vault.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Database, Tx } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { bring, heardNow } from './bring.ts';
import { settingsOf } from './sealed.ts';
import { turnAway } from './turn-away.ts';

interface Parts {
  readonly db: Database;
  readonly sources: readonly SourceKind[];
  readonly vault: Pick<Vault, 'read'>;
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
}

/**
 * `taken`: what it says is kept, by now or since it came before. `stranger`: nobody is known at that address, or it is not
 * from there. `another`: its key was that of something else.
 */
export type Taken = 'taken' | 'stranger' | 'another' | Unreadable;

/** Takes in what a source has pushed to one of our addresses, once however often it comes. */
export async function takePush(parts: Parts, address: string, request: PushedRequest): Promise<Taken> {
  const { db, sources, vault, clock } = parts;
  if (!isAddress(address)) return 'stranger';
  const now = clock();
  const connection = await db.source.findUnique({
    where: { address, disconnectedAt: null },
    select: { orgId: true, id: true, name: true },
  });
  const pushes = sources.find(({ name }) => name === connection?.name)?.pushes;
  if (!connection || !pushes) return 'stranger';
  const pushed = pushes.read(request, await settingsOf(vault, connection.id), now);
  if (!pushed) {
    await turnAway(db, connection, { now, newId: parts.newId });
    return 'stranger';
  }
  if ('problems' in pushed) return pushed;
  const whose = { orgId: connection.orgId, sourceId: connection.id };
  return db.$transaction((tx) => take(tx, whose, pushed, { now, newId: parts.newId }));
}

/** Of anything else the database need not be asked, which takes not every text. */
const isAddress = (address: string): boolean => /^[a-z]{1,20}-[\da-f]{12}$/.test(address);

interface Whose {
  readonly orgId: string;
  readonly sourceId: string;
}

interface At {
  readonly now: Temporal.Instant;
  readonly newId: () => string;
}

async function take(tx: Tx, whose: Whose, pushed: Pushed, { now, newId }: At): Promise<Taken> {
  const { orgId, sourceId } = whose;
  // What one connection pushes is taken in one after the other: two that say something of the same records wait in no circle.
  await tx.$queryRaw`SELECT FROM source WHERE "orgId" = ${orgId}::uuid AND id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  const key = `push:${sourceId}:${pushed.key}`;
  const answer: Prisma.InputJsonObject = pushed.chosen ? { digest: pushed.chosen.digest } : {};
  const keys = [key, ...(pushed.chosen ? [`push:${sourceId}:${pushed.chosen.signature}`] : [])];
  const seen = await tx.seen.findMany({ where: { orgId, key: { in: keys } } });
  if (seen.length > 0) {
    const first = seen.find((one) => one.key === key)?.answer as { digest?: string } | null | undefined;
    return first?.digest !== undefined && first.digest !== pushed.chosen?.digest ? 'another' : 'taken';
  }
  await tx.seen.createMany({ data: keys.map((one) => ({ orgId, key: one, at: fromInstant(now), answer })) });
  if (pushed.records) {
    await bring(tx, whose, pushed.records, now);
    await heardNow(tx, whose, now);
  }
  if (pushed.touched.length > 0) {
    await remember(tx, whose, pushed.touched, now);
    await goFor(tx, whose, { now, newId });
  }
  return 'taken';
}

/** Which records are to be asked for; one that was pushed before waits for the last time. */
async function remember(tx: Tx, { orgId, sourceId }: Whose, touched: Pushed['touched'], now: Temporal.Instant) {
  const at = now.toString({ fractionalSecondDigits: 3 });
  await tx.$executeRaw`
    INSERT INTO pushed ("orgId", "sourceId", object, "externalId", at)
    SELECT DISTINCT ${orgId}::uuid, ${sourceId}::uuid, object, id, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) AS given (object text, id text)
    ON CONFLICT ("orgId", "sourceId", object, "externalId") DO UPDATE SET at = excluded.at`;
}

/**
 * Somebody goes and asks for them. An errand that waits does it for all of them: whoever is about to begin with it waits until
 * this has committed, and finds them.
 */
async function goFor(tx: Tx, { orgId, sourceId }: Whose, { now, newId }: At): Promise<void> {
  const waiting = { orgId, sourceId, kind: 'push', state: 'waiting' } as const;
  const { count } = await tx.errand.updateMany({ where: waiting, data: { about: {} } });
  if (count > 0) return;
  const id = newId();
  await tx.errand.create({
    data: { ...waiting, id, key: id, about: {}, createdAt: fromInstant(now) },
    select: { id: true },
  });
}
