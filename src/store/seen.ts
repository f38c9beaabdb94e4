import { Prisma } from './client/client.ts';
import type { Tx } from './store.ts';
import { fromInstant } from './time.ts';

/**
 * Marks a delivery as seen under each of its names, in the transaction that acts on it. A second delivery waits here for
 * the first to commit; then this gives what was answered to that (null if nothing), and the caller does nothing else.
 * Undefined: it is new.
 */
export async function markSeen(
  tx: Tx,
  orgId: string,
  keys: readonly string[],
  now: Temporal.Instant,
): Promise<{ readonly answer: unknown } | undefined> {
  // In one order, or two deliveries that share two names could wait for each other.
  const names = [...new Set(keys)].sort();
  const rows = names.map((key) => ({ orgId, key, at: fromInstant(now) }));
  const { count } = await tx.seen.createMany({ data: rows, skipDuplicates: true });
  if (count === names.length) return undefined;
  const seen = await tx.seen.findFirst({
    where: { orgId, key: { in: names }, answer: { not: Prisma.DbNull } },
    select: { answer: true },
  });
  const answer = seen?.answer ?? null;
  // It has come under a new name as well, and may come again under that one alone.
  if (count > 0 && answer !== null) await keepAnswer(tx, orgId, names, answer);
  return { answer };
}

/** Keeps the answer under each name, so that a delivery that comes again under any of them is told the same. */
export async function keepAnswer(
  tx: Tx,
  orgId: string,
  keys: readonly string[],
  answer: Prisma.InputJsonValue,
): Promise<void> {
  await tx.seen.updateMany({ where: { orgId, key: { in: [...keys] } }, data: { answer } });
}

/** Deliveries are repeated for hours, not for weeks. Gives how many were forgotten. */
export async function forgetSeen(db: Tx, before: Temporal.Instant): Promise<number> {
  const { count } = await db.seen.deleteMany({ where: { at: { lt: fromInstant(before) } } });
  return count;
}
