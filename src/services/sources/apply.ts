import { countedInAll } from '../../domain/sources/owed.ts';
import {
  type Counting,
  type Ground,
  type RawRecord,
  type Reading,
  readRecord,
  saysTheSame,
  storableRecord,
  type Waiting,
} from '../../domain/sources/reading.ts';
import { recordName } from '../../domain/sources/record-name.ts';
import { type Step, settle } from '../../domain/sources/settle.ts';
import { recordEntries } from '../reports/record.ts';
import type { NewEntry } from '../reports/row.ts';
import type { Work } from '../work.ts';
import { closingOf } from './closing.ts';
import type { Tally } from './errand.ts';
import { keepWins } from './keep-wins.ts';
import type { MappingInForce } from './mappings.ts';
import { type KnownRecord, keepRecords, knownRecords, type RecordRow, readKnown, standingOf } from './records.ts';
import { saidOf } from './said.ts';

interface Settled {
  readonly id: string;
  readonly known: KnownRecord | undefined;
  readonly reading: Reading | undefined;
  /** Null where it is not there any more. */
  readonly values: RawRecord['values'] | null;
  readonly step: Step;
}

interface Changed extends Settled {
  readonly step: Exclude<Step, { readonly is: 'nothing' }>;
}

/** What some records came to. */
export interface Applied extends Tally {
  /** What the source says of those that would count if all were known that is to be known about them. */
  readonly there: { readonly records: number; readonly amount: bigint };
  /** Those that stood otherwise with us, by what each side counted before. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly id: string;
  /** `missing`: it was not counted here. `gone`: it is not there, or does not fit. `settled`: its day is closed, and what is missing counts in another. Why it waits: nothing has been mended yet. */
  readonly why: 'missing' | 'different' | 'gone' | 'settled' | Waiting;
  readonly there: bigint | undefined;
  readonly here: bigint | undefined;
}

/**
 * Brings the ledger to where it says what these records say: each that counts has one entry that is not taken back, and none
 * that does not. What already says so is left alone, so that the same records a second time write nothing. `gone`: ids of
 * records that are not there any more. `comparison`: which has found them; what it has found before comes to nothing more.
 * Throws what `recordEntries` throws, and nothing is written then.
 */
export async function applyRecords(
  work: Work,
  mapping: MappingInForce,
  ground: Ground,
  records: readonly RawRecord[],
  gone: readonly string[] = [],
  comparison?: string,
): Promise<Applied> {
  const { tx, org } = work;
  // The last says how it is: a record that changes between two pages may stand on both.
  const latest = new Map(records.map((record) => [record.id, storableRecord(record)]));
  const left = [...new Set(gone)].filter((id) => !latest.has(id));
  const known = await knownRecords(tx, org.id, mapping.id, [...latest.keys(), ...left]);
  const closing = await closingOf(work);
  const settled = [
    ...[...latest.values()].map((record) => {
      const there = known.get(record.id);
      return { ...record, reading: readRecord(record, ground, there && saidOf(there.said, record.values)) };
    }),
    ...left.map((id) => ({ id, values: null, reading: undefined })),
  ].map((one): Settled => {
    const standing = standingOf(one.id, known.get(one.id), ground);
    return { ...one, known: known.get(one.id), step: settle(standing, one.reading, closing) };
  });
  const changed = settled.filter((one): one is Changed => one.step.is !== 'nothing');
  const still = settled.filter(waitsAnew);
  if (changed.length > 0 || still.length > 0) await write(work, mapping, ground, { changed, still });
  const again = settled.filter(({ known }) => comparison !== undefined && known?.seenIn === comparison);
  const now = sumOf(settled.flatMap((one) => amountThere(one.reading) ?? []));
  const before = sumOf(again.flatMap(({ id, known }) => amountBefore(id, known, ground) ?? []));
  return {
    ...tallyOf(settled, changed),
    there: { records: now.records - before.records, amount: now.amount - before.amount },
    differences: settled.filter((one) => one.step.is !== 'nothing' || !again.includes(one)).flatMap(differenceOf),
  };
}

const sumOf = (amounts: readonly bigint[]): Applied['there'] => ({
  records: amounts.length,
  amount: amounts.reduce((sum, amount) => sum + amount, 0n),
});

/** It waits for the same as before, and says something else by now: whoever looks at it is to see that. */
const waitsAnew = ({ step, known, values }: Settled): boolean =>
  step.is === 'nothing' && known?.state === 'waiting' && !saysTheSame(known.values, values);

interface Writing {
  readonly changed: readonly Changed[];
  readonly still: readonly Settled[];
}

async function write(work: Work, mapping: MappingInForce, ground: Ground, { changed, still }: Writing): Promise<void> {
  const { indicator } = ground;
  const source = mapping.source.name;
  const back = changed.flatMap(({ known, step }): NewEntry[] => {
    if (step.is !== 'write' || !step.back) return [];
    const own = known?.counted && known.entryId ? [{ ...known.counted, id: known.entryId }] : [];
    return [...own, ...(known?.madeUp ?? [])].map(({ id, personId, amount, day }) => {
      return { personId, indicator, amount: -amount, day, source, correctsId: id };
    });
  });
  const anew = changed.flatMap(({ id, known, step }) => {
    if (step.is !== 'write' || !step.anew) return [];
    const revision = (known?.revision ?? 0) + 1;
    const { personId, amount, day, customer } = step.anew;
    const sourceRecord = recordName(mapping.number, id, revision);
    return [
      {
        id,
        entry: { personId, indicator, amount, day, source, sourceRecord, ...(customer ? { note: customer } : {}) },
      },
    ];
  });
  const entries = [...back, ...anew.map(({ entry }) => entry)];
  const ids =
    entries.length === 0
      ? []
      : await recordEntries(work, entries, { action: 'source.count', subject: `mapping:${mapping.id}` });
  const entryOf = new Map(anew.map(({ id }, index) => [id, ids[back.length + index] ?? '']));
  const rows = [
    ...changed.map((one) => rowOf(one, entryOf.get(one.id))),
    ...still.flatMap((one) =>
      one.known?.why ? [rowOf({ ...one, step: { is: 'hold', why: one.known.why } }, undefined)] : [],
    ),
  ];
  await keepRecords(work.tx, { orgId: work.org.id, mappingId: mapping.id }, rows, work.now);
  const standing = changed.map((one) => ({ ...one, newId: entryOf.get(one.id) }));
  await keepWins(work, indicator, standing, mapping.readUntil !== undefined && mapping.role === 'counts');
}

function rowOf({ id: externalId, known, values, step }: Changed, entryId: string | undefined): RecordRow {
  const before = { entryId: known?.entryId ?? null, amount: countedInAll(known), day: known?.counted?.day };
  const row = (
    state: RecordRow['state'],
    why: RecordRow['why'],
    counts: Partial<Counting>,
    entry: string | null,
  ): RecordRow => ({
    externalId,
    state,
    why,
    values: why === null ? null : values,
    entryId: entry,
    amount: counts.amount === undefined ? null : String(counts.amount),
    day: counts.day?.toString() ?? null,
    revision: (known?.revision ?? 0) + (entryId ? 1 : 0),
  });
  // It counts as before, and says something else by now.
  const stays = {
    ...(before.amount === undefined ? {} : { amount: before.amount }),
    ...(before.day ? { day: before.day } : {}),
  };
  if (step.is === 'hold') return row('waiting', step.why, stays, before.entryId);
  if (step.is === 'stand') return row('counted', 'closed', stays, before.entryId);
  if (step.anew && entryId) return row('counted', null, step.anew, entryId);
  if (step.why) return row('waiting', step.why, {}, null);
  return step.back || !before.entryId ? row('gone', null, {}, null) : row('counted', null, stays, before.entryId);
}

const amountThere = (reading: Reading | undefined): bigint | undefined =>
  reading === undefined || reading.is === 'passed' ? undefined : reading.amount;

/** What a record said when it was found before, as far as that is known. */
function amountBefore(id: string, known: KnownRecord | undefined, ground: Ground): bigint | undefined {
  if (!known?.why) return known?.counted?.amount;
  return amountThere(readKnown(id, known, ground));
}

function differenceOf(one: Settled): Difference[] {
  const { id, known, step } = one;
  const [there, here] = [amountThere(one.reading), countedInAll(known)];
  if (isSettled(one)) return [{ id, why: 'settled', there, here: known?.counted?.amount }];
  const waits = step.is === 'nothing' ? known?.why : step.why;
  if (waits) return [{ id, why: waits, there, here }];
  if (step.is === 'nothing') return [];
  if (here === undefined) return there === undefined ? [] : [{ id, why: 'missing', there, here }];
  return [{ id, why: there === undefined ? 'gone' : 'different', there, here }];
}

/** Somebody has counted the difference, and nothing differs since. */
const isSettled = ({ known, reading, step }: Settled): boolean =>
  (step.is === 'stand' || (step.is === 'nothing' && known?.state === 'counted')) &&
  (known?.madeUp ?? []).length > 0 &&
  amountThere(reading) === countedInAll(known);

function tallyOf(settled: readonly Settled[], changed: readonly Changed[]): Tally {
  const count = (fits: (one: Changed) => boolean): number => changed.filter(fits).length;
  const counts = ({ step }: Changed): boolean => step.is === 'write' && step.anew !== undefined;
  return {
    read: settled.length,
    counted: count((one) => counts(one) && !one.known?.counted),
    changed: count((one) => counts(one) && one.known?.counted !== undefined),
    back: count(({ step }) => step.is === 'write' && step.back && !step.anew),
    waiting: count(({ step }) => step.why !== undefined),
    passed: settled.filter(({ reading }) => reading?.is === 'passed').length,
  };
}
