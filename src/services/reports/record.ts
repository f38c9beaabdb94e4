import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Refusal } from '../../errors.ts';
import { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';

export interface NewEntry {
  readonly personId: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly day: Temporal.PlainDate;
  readonly source: string;
  readonly sourceRecord?: string;
  readonly note?: string;
  readonly correctsId?: string;
}

/**
 * Writes entries into the ledger and brings the totals of their days up to date, in the same transaction. Gives the ids, in
 * order. Throws the Refusal `period-closed` when a day lies in a closed period, and `nothing-to-undo` when somebody was
 * quicker to correct one that is corrected here.
 */
export async function recordEntries(work: Work, entries: readonly NewEntry[]): Promise<string[]> {
  const { tx, org } = work;
  await refuseClosed(work, entries);
  // Ids of the same moment come in any order; in theirs, the last of several entries stays the last.
  const ids = entries.map(() => work.newId()).sort();
  const rows = entries.map(({ indicator, day, ...entry }, index) => ({
    ...entry,
    orgId: org.id,
    id: ids[index] ?? '',
    indicator: indicator.key,
    day: fromDay(day),
    recordedAt: fromInstant(work.now),
    recordedById: work.actor.personId,
  }));
  const { count } = await tx.entry.createMany({ data: rows, skipDuplicates: true });
  if (count < rows.length) throw new Refusal({ code: 'nothing-to-undo' });
  await addToTotals(work, entries);
  await audit(work, {
    action: 'report.record',
    subject: `person:${entries[0]?.personId ?? ''}`,
    after: { entries: rows.map(({ id, indicator, amount }) => ({ id, indicator, amount: String(amount) })) },
  });
  return ids;
}

/** Amounts of an indicator that sums are added; of one whose last value counts they take its place. */
async function addToTotals({ tx, org }: Work, entries: readonly NewEntry[]): Promise<void> {
  const key = ({ personId, indicator, day }: NewEntry): string => `${personId} ${indicator.key} ${day}`;
  // In one order: two who write to the same rows at once must not wait for each other.
  for (const { personId, indicator, day, amount } of entries.toSorted((a, b) => key(a).localeCompare(key(b)))) {
    const total =
      indicator.rollupTime === 'last' ? Prisma.sql`excluded.amount` : Prisma.sql`total.amount + excluded.amount`;
    await tx.$executeRaw`
      INSERT INTO total ("orgId", "personId", indicator, day, amount)
      VALUES (${org.id}::uuid, ${personId}::uuid, ${indicator.key}, ${fromDay(day)}::date, ${amount})
      ON CONFLICT ("orgId", "personId", indicator, day) DO UPDATE SET amount = ${total}`;
  }
}

async function refuseClosed({ tx, org }: Work, entries: readonly NewEntry[]): Promise<void> {
  const days = entries.map(({ day }) => ({ from: { lte: fromDay(day) }, until: { gte: fromDay(day) } }));
  const closed = await tx.period.findFirst({ where: { orgId: org.id, closedAt: { not: null }, OR: days } });
  if (!closed) return;
  const period = { kind: closed.kind, from: toDay(closed.from), until: toDay(closed.until) };
  throw new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart });
}
