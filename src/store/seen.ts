import { inBatchesOf } from './batches.ts';
import type { Tx } from './store.ts';
import { fromInstant, toInstant } from './time.ts';

/**
 * Marks a delivery as seen under each of its names, with what it is answered, as the last thing in the transaction that
 * acted on it. False when it was seen before, by a transaction that has committed; one that is still at it is waited for.
 * The caller then undoes what it did, and gives the answer of the first. Deliveries that share a transaction are marked
 * together.
 */
export const markSeen = (
  tx: Tx,
  orgId: string,
  keys: readonly string[],
  now: Temporal.Instant,
  answer: object,
): Promise<boolean> => mark(tx, { orgId, keys: [...new Set(keys)], now, answer });

interface Delivery {
  readonly orgId: string;
  readonly keys: readonly string[];
  readonly now: Temporal.Instant;
  readonly answer: object;
}

const mark = inBatchesOf(async (tx: Tx, deliveries: readonly Delivery[]) => {
  const rows = deliveries.flatMap(({ orgId, keys, now, answer }, nth) =>
    keys.map((key) => ({ nth, orgId, key, at: now.toString({ fractionalSecondDigits: 3 }), answer })),
  );
  // In one order, or two transactions that share two names could wait for each other.
  const marked = await tx.$queryRaw<{ nth: number; names: bigint }[]>`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS given (nth int, "orgId" uuid, key text, at timestamptz, answer jsonb)
    ), named AS (
      SELECT DISTINCT ON ("orgId", key) * FROM given ORDER BY "orgId", key, nth
    ), marked AS (
      INSERT INTO seen ("orgId", key, at, answer) SELECT "orgId", key, at, answer FROM named ORDER BY "orgId", key
      ON CONFLICT DO NOTHING RETURNING "orgId", key
    )
    SELECT nth, count(*) AS names FROM named JOIN marked USING ("orgId", key) GROUP BY nth`;
  const names = new Map(marked.map((row) => [row.nth, Number(row.names)]));
  return deliveries.map(({ keys }, nth) => names.get(nth) === keys.length);
});

/** What was answered, and when, to a delivery that was seen under one of these names; kept under all of them from now on. */
export async function answerTo(
  db: Tx,
  orgId: string,
  keys: readonly string[],
  now: Temporal.Instant,
): Promise<{ readonly answer: unknown; readonly at: Temporal.Instant } | undefined> {
  const seen = await db.seen.findFirst({
    where: { orgId, key: { in: [...keys] } },
    select: { answer: true, at: true },
  });
  if (!seen?.answer) return undefined;
  // It has come under a new name as well, and may come again under that one alone.
  await markSeen(db, orgId, keys, now, seen.answer as object);
  return { answer: seen.answer, at: toInstant(seen.at) };
}

/** Deliveries are repeated for hours, not for weeks. Gives how many were forgotten. */
export async function forgetSeen(db: Tx, before: Temporal.Instant): Promise<number> {
  const { count } = await db.seen.deleteMany({ where: { at: { lt: fromInstant(before) } } });
  return count;
}
