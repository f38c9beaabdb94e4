import type { Tx } from './store.ts';
import { fromInstant } from './time.ts';

/**
 * Marks a delivery as seen under each of its names, with what it is answered, as the last thing in the transaction that
 * acted on it. False when it was seen before, by a transaction that has committed; one that is still at it is waited for.
 * The caller then undoes what it did, and gives the answer of the first.
 */
export async function markSeen(
  tx: Tx,
  orgId: string,
  keys: readonly string[],
  now: Temporal.Instant,
  answer: object,
): Promise<boolean> {
  const names = inOrder(keys);
  const marked = await tx.$executeRaw`
    INSERT INTO seen ("orgId", key, at, answer)
    SELECT ${orgId}::uuid, key, ${fromInstant(now)}, ${JSON.stringify(answer)}::jsonb FROM unnest(${names}::text[]) AS key
    ON CONFLICT DO NOTHING`;
  return marked === names.length;
}

/** What was answered to a delivery that was seen under one of these names; kept under all of them from now on. */
export async function answerTo(
  db: Tx,
  orgId: string,
  keys: readonly string[],
  now: Temporal.Instant,
): Promise<unknown> {
  const names = inOrder(keys);
  const seen = await db.seen.findFirst({ where: { orgId, key: { in: names } }, select: { answer: true } });
  // It has come under a new name as well, and may come again under that one alone.
  if (seen?.answer) await markSeen(db, orgId, names, now, seen.answer as object);
  return seen?.answer ?? undefined;
}

/** In one order, or two deliveries that share two names could wait for each other. */
const inOrder = (keys: readonly string[]): string[] => [...new Set(keys)].sort();

/** Deliveries are repeated for hours, not for weeks. Gives how many were forgotten. */
export async function forgetSeen(db: Tx, before: Temporal.Instant): Promise<number> {
  const { count } = await db.seen.deleteMany({ where: { at: { lt: fromInstant(before) } } });
  return count;
}
