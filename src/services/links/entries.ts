import type { Span } from '../../domain/period.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { rebuildPeopleTotals } from '../reports/rebuild.ts';
import type { Joining } from './sides.ts';

/** Entries that are somebody else's now: the new ids, by those they had. */
export interface MovedEntries {
  readonly ids: ReadonlyMap<string, string>;
  /** The earliest day of one of them. */
  readonly first: Temporal.PlainDate | undefined;
}

/** What stands of somebody's entries, in days that are not closed. */
export const openEntries = (orgId: string, personId: string, closed: readonly Span[]): Prisma.EntryWhereInput => ({
  orgId,
  personId,
  correctsId: null,
  corrections: { none: {} },
  NOT: { OR: closed.map(({ from, until }) => ({ day: { gte: fromDay(from), lte: fromDay(until) } })) },
});

/**
 * Brings somebody's entries of open days to the person they are: each is taken back, and stands there anew with the day it
 * happened and the moment it was recorded, so that of several values of a day the last one counts as if both had always been
 * one. Closed days keep theirs.
 */
export async function moveEntries({ work, keep, gone }: Joining, closed: readonly Span[]): Promise<MovedEntries> {
  const { tx, org, now, newId } = work;
  const entries = await tx.entry.findMany({
    where: openEntries(org.id, gone, closed),
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  if (entries.length === 0) return { ids: new Map(), first: undefined };
  await tx.entry.createMany({
    data: entries.map(({ personId, indicator, amount, base, day, overlay, id: correctsId }) => ({
      orgId: org.id,
      id: newId(),
      personId,
      indicator,
      amount: -amount,
      base: base === null ? null : -base,
      day,
      recordedAt: fromInstant(now),
      recordedById: work.actor.personId,
      source: 'manual',
      overlay,
      correctsId,
    })),
  });
  // Ids of one moment come in any order; in theirs, the last of several entries stays the last.
  const ids = entries.map(() => newId()).sort();
  const records = await recordsAnew({ work, keep, gone }, entries);
  await tx.entry.createMany({
    data: entries.map(({ id: movedFromId, recordedById, sourceRecord, ...entry }, at) => ({
      ...entry,
      id: ids[at] ?? newId(),
      personId: keep,
      recordedById: recordedById === gone ? keep : recordedById,
      sourceRecord: (sourceRecord && records.get(sourceRecord)) ?? null,
      movedFromId,
    })),
  });
  await rebuildPeopleTotals(tx, org.id, [keep, gone]);
  const [first] = entries.map(({ day }) => toDay(day)).sort(Temporal.PlainDate.compare);
  return { first, ids: new Map(entries.map(({ id }, at) => [id, ids[at] ?? id])) };
}

/**
 * Under which name a source knows a moved entry again: where the name has the person in it, under that of the person who
 * stays, unless there is such a record already. Any other name stays with the entry that had it.
 */
async function recordsAnew(
  { work: { tx, org }, keep, gone }: Joining,
  entries: readonly { readonly sourceRecord: string | null }[],
): Promise<Map<string, string>> {
  const renamed = entries.flatMap(({ sourceRecord }) =>
    sourceRecord?.includes(gone) ? [[sourceRecord, sourceRecord.replace(gone, keep)] as const] : [],
  );
  const taken = await tx.entry.findMany({
    where: { orgId: org.id, sourceRecord: { in: renamed.map(([, name]) => name) } },
    select: { sourceRecord: true },
  });
  return new Map(renamed.filter(([, name]) => !taken.some(({ sourceRecord }) => sourceRecord === name)));
}
