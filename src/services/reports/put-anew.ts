import type { Entry } from '../../store/client/client.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What may be otherwise about an entry that stands anew. */
type Anew = Partial<Pick<Entry, 'personId' | 'recordedById' | 'sourceRecord' | 'aside'>>;

/**
 * Takes back entries of open days and puts each anew, with the day it happened and the moment it was recorded, so that of
 * several values of a day the last one counts as if they had always stood like that. What refers to them refers to the new
 * ones. The totals are not touched: whoever does this has them counted anew. Gives the new ids, by those they had.
 */
export async function putAnew(
  work: Work,
  entries: readonly Entry[],
  anew: (entry: Entry) => Anew,
): Promise<ReadonlyMap<string, string>> {
  const { tx, org, now, newId } = work;
  await tx.entry.createMany({
    data: entries.map(({ personId, indicator, amount, base, day, overlay, aside, id: correctsId }) => ({
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
      aside,
      correctsId,
    })),
  });
  // Ids of one moment come in any order; in theirs, the last of several entries stays the last.
  const ids = entries.map(() => newId()).sort();
  await tx.entry.createMany({
    data: entries.map((entry, at) => ({
      ...entry,
      // Under one name a source knows one entry: it stays with the one that had it.
      sourceRecord: null,
      ...anew(entry),
      id: ids[at] ?? newId(),
      movedFromId: entry.id,
    })),
  });
  await pointToNew(work, ids);
  return new Map(entries.map(({ id }, at) => [id, ids[at] ?? id]));
}

async function pointToNew({ tx, org }: Work, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE win w SET "entryId" = e.id FROM entry e
    WHERE w."orgId" = ${org.id}::uuid AND e."orgId" = w."orgId" AND e."movedFromId" = w."entryId"
      AND e.id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE source_record r SET "entryId" = e.id FROM entry e
    WHERE r."orgId" = ${org.id}::uuid AND e."orgId" = r."orgId" AND e."movedFromId" = r."entryId"
      AND e.id = ANY (${ids}::uuid[])`;
}
