import { may } from '../../domain/rights.ts';
import type { Share } from '../../domain/sources/owed.ts';
import type { Ground } from '../../domain/sources/reading.ts';
import { recordName } from '../../domain/sources/record-name.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { recordEntries } from '../reports/record.ts';
import { tellPerson } from '../reports/tell.ts';
import type { Work } from '../work.ts';
import { applyRecords } from './apply.ts';
import { type ClosedDifference, closedDifferences } from './closed-difference.ts';
import { groundOf } from './ground.ts';
import { type MappingInForce, mappingInForce } from './mappings.ts';

/** A record of a mapping, and the amount that its source says, as whoever decides has seen it. */
export interface Seen {
  readonly mapping: number;
  readonly record: string;
  readonly there: bigint;
}

/**
 * What a record that waits would change in closed days counts today: an entry for everybody whose number it changes, which
 * makes up for the closed day. From then on the record counts what it says. Where its days are open again it simply counts
 * in them; where it says something else than was seen, nothing is done. Throws the Refusals `admin-only`, `no-record` where
 * it does not wait for that or there is nothing to count, `not-allowed` towards whom the actor may not correct, as nobody
 * may for themselves, and `period-closed` where today is closed as well.
 */
export async function countDifference(work: Work, { mapping: number, record, there }: Seen): Promise<void> {
  await requireAdmin(work);
  const mapping = await mappingInForce(work.tx, work.org.id, number);
  if (!mapping || !(await isHeld(work, mapping.id, record))) throw new Refusal({ code: 'no-record' });
  const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
  const difference = (await closedDifferences(work, mapping.id, ground, [record])).get(record);
  if (!difference) throw new Refusal({ code: 'no-record' });
  const { day, known, owed = [] } = difference;
  if (!day) {
    const { values } = known;
    await applyRecords(work, mapping, ground, values ? [{ id: record, values }] : [], values ? [] : [record]);
    return;
  }
  if (owed.length === 0 || mapping.role !== 'counts') throw new Refusal({ code: 'no-record' });
  if (difference.there !== there) return;
  if (!owed.every(({ personId }) => may(rolesTowardsPerson(work, personId), 'correct')))
    throw new Refusal({ code: 'not-allowed' });
  await makeUp(work, mapping, ground, { record, difference, owed, day });
}

/** Two who decide in the same moment do it one after the other. */
async function isHeld({ tx, org }: Work, mappingId: string, record: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM source_record
    WHERE "orgId" = ${org.id}::uuid AND "mappingId" = ${mappingId}::uuid AND "externalId" = ${record}
      AND state = 'waiting' AND why = 'closed' FOR UPDATE`;
  return rows.length > 0;
}

interface Deciding {
  readonly record: string;
  readonly difference: ClosedDifference;
  readonly owed: readonly Share[];
  readonly day: Temporal.PlainDate;
}

async function makeUp(
  work: Work,
  mapping: MappingInForce,
  { indicator }: Ground,
  { record, difference: { known, reading, here, there }, owed, day }: Deciding,
): Promise<void> {
  const { tx, org, actor, today } = work;
  const counting = reading?.is === 'counting' ? reading : undefined;
  const note = counting?.customer ?? known.counted?.customer;
  const entries = owed.map(({ personId, amount }, nth) => ({
    ...{ personId, amount, indicator, day: today, source: mapping.source.name },
    sourceRecord: recordName(mapping.number, record, known.revision + nth + 1),
    about: { from: day, until: day },
    ...(note ? { note } : {}),
  }));
  const subject = `mapping:${mapping.id}`;
  const ids = await recordEntries(work, entries, { action: 'source.count', subject });
  await tx.sourceRecord.updateMany({
    where: { orgId: org.id, mappingId: mapping.id, externalId: record },
    data: {
      state: 'counted',
      amount: counting?.amount ?? null,
      revision: known.revision + owed.length,
    },
  });
  await audit(work, {
    action: 'source.make-up',
    subject,
    others: owed.map(({ personId }) => personId),
    before: { record, counted: String(here) },
    after: { record, counted: String(there), about: `${day}`, entries: ids },
  });
  for (const [nth, { personId }] of owed.entries()) {
    const id = ids[nth];
    if (id && personId !== actor.personId) await tellPerson(work, personId, [id]);
  }
}
