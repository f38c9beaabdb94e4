import { z } from 'zod';
import { waitings } from '../../domain/sources/reading.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import type { Difference } from './apply.ts';

const amount = z.string().transform(BigInt);
const sum = z.object({ records: z.int(), amount });

const difference = z.object({
  id: z.string(),
  why: z.enum(['missing', 'different', 'gone', 'settled', ...waitings]),
  there: amount.nullable(),
  here: amount.nullable(),
});

/**
 * What comparing a source with the ledger came to, for one mapping, in the indicator's smallest unit. What is different still is
 * what waits: `there` less `after` is what the records that wait would change.
 */
export const comparison = z.object({
  there: sum,
  /** What we counted before it was compared, and after that was mended which could be. */
  before: sum,
  after: sum,
  /** The first of those that differed, and how many more there were. */
  differences: z.array(difference),
  more: z.int(),
});
export type Comparison = z.infer<typeof comparison>;

/** So many records are named; the rest is counted. */
export const mostDifferences = 50;

/** As JSON has it. */
export const plainDifference = ({ id, why, there, here }: Difference) => ({
  id,
  why,
  there: there === undefined ? null : String(there),
  here: here === undefined ? null : String(here),
});

/** What counts of a mapping now. */
export async function countedOf(tx: Tx, orgId: string, mappingId: string) {
  const { _count, _sum } = await tx.sourceRecord.aggregate({
    where: { orgId, mappingId, amount: { not: null } },
    _count: true,
    _sum: { amount: true },
  });
  return { records: _count, amount: String(_sum.amount ?? 0n) };
}

/** A mapping has been read up to a moment; with `compared`, all of it. */
export async function cover(
  tx: Tx,
  of: { readonly orgId: string; readonly mappingId: string },
  readUntil: Temporal.Instant,
  compared?: { readonly what: Prisma.InputJsonObject; readonly at: Temporal.Instant },
): Promise<void> {
  const data = {
    readUntil: fromInstant(readUntil),
    ...(compared ? { compared: compared.what, comparedAt: fromInstant(compared.at) } : {}),
  };
  await tx.coverage.upsert({ where: { orgId_mappingId: of }, create: { ...of, ...data }, update: data });
}
