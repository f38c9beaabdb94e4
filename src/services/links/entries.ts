import type { Span } from '../../domain/period.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { openDecisions } from '../decisions/standing.ts';
import { takeBackDecisions } from '../decisions/take-back.ts';
import { putAnew } from '../reports/put-anew.ts';
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

/** Brings somebody's entries of open days to the person they are, as if both had always been one. Closed days keep theirs. */
export async function moveEntries({ work, keep, gone }: Joining, closed: readonly Span[]): Promise<MovedEntries> {
  const { tx, org } = work;
  // What was decided about the numbers of either says nothing of what they come to together.
  const keys = work.org.rules.feeds.map(({ indicator }) => indicator);
  await takeBackDecisions(work, await openDecisions(work, { personIds: [keep, gone], keys }));
  const entries = await tx.entry.findMany({
    where: openEntries(org.id, gone, closed),
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  if (entries.length === 0) return { ids: new Map(), first: undefined };
  const records = await recordsAnew({ work, keep, gone }, entries);
  const ids = await putAnew(work, entries, ({ recordedById, sourceRecord }) => ({
    personId: keep,
    recordedById: recordedById === gone ? keep : recordedById,
    sourceRecord: (sourceRecord && records.get(sourceRecord)) ?? null,
  }));
  await rebuildPeopleTotals(tx, org.id, [keep, gone]);
  const [first] = entries.map(({ day }) => toDay(day)).sort(Temporal.PlainDate.compare);
  return { first, ids };
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
