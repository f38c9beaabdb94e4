import { isBrought } from '../domain/sources/labels.ts';
import { fieldsOf } from '../domain/sources/mapping.ts';
import type { RawRecord } from '../domain/sources/reading.ts';
import { SourceError } from '../errors.ts';
import type { Page, Which } from '../ports/source.ts';
import { type Applied, applyRecords } from '../services/sources/apply.ts';
import { countedOf, cover, mostDifferences, plainDifference } from '../services/sources/comparison.ts';
import { ofOneAlone, type ReadProgress, readAbout, readProgress, type Tally } from '../services/sources/errand.ts';
import { groundOf } from '../services/sources/ground.ts';
import type { MappingInForce } from '../services/sources/mappings.ts';
import { isInForceAs, readableMappings } from '../services/sources/readable.ts';
import { markSeen, unseenRecords } from '../services/sources/records.ts';
import type { Work } from '../services/work.ts';
import type { Source as SourceRow } from '../store/client/client.ts';
import { fromInstant } from '../store/time.ts';
import type { ErrandKind, Step, Underway } from './errand.ts';
import { renewListening } from './listen.ts';

/**
 * Clocks differ, and a record may show only a while after it was changed: what changed so long before the last reading began is
 * read once more, which writes nothing.
 */
const overlap = Temporal.Duration.from({ minutes: 30 });
/** So many are asked for by their ids at once. */
const asked = 100;

const none: Tally = { read: 0, counted: 0, changed: 0, back: 0, waiting: 0, passed: 0 };
const nothing = { records: 0, amount: '0' };

/** What has changed since the last time. */
export const sync: ErrandKind = { kind: 'sync', step };

/** Everything, as if for the first time: what differs is mended, and the difference explained. */
export const reconcile: ErrandKind = { kind: 'reconcile', step };

async function step(at: Underway): Promise<Step> {
  const { errand } = at;
  const { mappingId } = readAbout.parse(errand.about);
  const mappings = await at.read((work) =>
    readableMappings(work, mappingId === undefined ? { sourceId: errand.sourceId } : { id: mappingId }),
  );
  const progress = errand.progress === null ? undefined : readProgress.parse(errand.progress);
  const isDone = progress?.done.some(({ mappingId: id }) => id === progress.mappingId);
  const mapping = progress ? mappings.find(({ id }) => id === progress.mappingId && !isDone) : mappings[0];
  // It is through, was ended meanwhile, or there is none.
  if (!mapping) return goOn(at, mappings, progress);
  if (!progress) return begin(at, mapping, { done: [] });
  return ask(at, mapping, progress, mappings).catch((error: unknown) => passOver(at, mappings, progress, error));
}

async function ask(
  at: Underway,
  mapping: MappingInForce,
  progress: ReadProgress,
  mappings: readonly MappingInForce[],
): Promise<Step> {
  const { errand, source } = at;
  const whole = progress.changedSince === undefined;
  const { object, rules } = mapping;
  const fields = fieldsOf(rules);
  if (progress.beyond !== undefined) {
    const ids = await at.read(({ tx, org }) => unseenRecords(tx, org.id, mapping.id, errand.id, progress.beyond ?? ''));
    const records = ids.length === 0 ? [] : await source.find(object, fields, ids);
    const gone = ids.filter((id) => !records.some((record) => record.id === id));
    const last = ids.length < asked;
    return read(
      at,
      mapping,
      progress,
      { records, gone },
      last ? { is: 'end', mappings } : { is: 'beyond', id: ids.at(-1) ?? '' },
    );
  }
  const page = await source.page({ object, fields, which: whichOf(mapping, progress) }, progress.cursor);
  return read(at, mapping, progress, page, nextOf(page, whole, mappings));
}

const whichOf = ({ rules, from }: MappingInForce, { changedSince }: ReadProgress): Which =>
  changedSince === undefined
    ? // Days are by the clocks of the organisation here, and by whose there?
      { kind: 'happened', field: rules.day, from: from.subtract({ days: 1 }) }
    : { kind: 'changed', since: Temporal.Instant.from(changedSince) };

/** Where the reading goes on. */
type Next =
  | { readonly is: 'page'; readonly cursor: string }
  | { readonly is: 'beyond'; readonly id: string }
  | { readonly is: 'end'; readonly mappings: readonly MappingInForce[] };

function nextOf({ next }: Page, whole: boolean, mappings: readonly MappingInForce[]): Next {
  if (next !== undefined) return { is: 'page', cursor: next };
  return whole ? { is: 'beyond', id: '' } : { is: 'end', mappings };
}

/** What has become of the mappings so far. */
type SoFar = Pick<ReadProgress, 'done' | 'failed'>;

/** A source fails for one mapping alone: the others are read all the same. Throws the error where none is left. */
function passOver(
  at: Underway,
  mappings: readonly MappingInForce[],
  { mappingId, done, failed = [] }: ReadProgress,
  error: unknown,
): Step {
  if (!(error instanceof SourceError)) throw error;
  const failure = ofOneAlone.find((one) => one === error.failure);
  if (!failure) throw error;
  const sofar = { done, failed: [...failed, { mappingId, failure, code: error.code }] };
  const following = nextAfter(mappings, sofar);
  if (!following) throw error;
  return begin(at, following, sofar);
}

const nextAfter = (mappings: readonly MappingInForce[], { done, failed = [] }: SoFar): MappingInForce | undefined =>
  mappings.find(({ id }) => ![...done, ...failed].some(({ mappingId }) => mappingId === id));

function begin({ errand, clock }: Underway, mapping: MappingInForce, sofar: SoFar): Step {
  const since = clock().toString();
  const { readUntil } = mapping;
  const changed = errand.kind === 'sync' && readUntil ? { changedSince: readUntil.subtract(overlap).toString() } : {};
  return {
    by: mapping.confirmedById,
    write: async ({ tx }) => ({
      progress: {
        mappingId: mapping.id,
        since,
        ...changed,
        before: await countedOf(tx, errand.orgId, mapping.id),
        there: nothing,
        differences: [],
        more: 0,
        tally: none,
        ...sofar,
      },
    }),
  };
}

/** Writes what some records come to, and where the errand stands then. */
function read(
  at: Underway,
  mapping: MappingInForce,
  progress: ReadProgress,
  { records, gone }: { readonly records: readonly RawRecord[]; readonly gone: readonly string[] },
  next: Next,
): Step {
  const { errand } = at;
  const of = { orgId: errand.orgId, mappingId: mapping.id };
  return {
    by: mapping.confirmedById,
    write: async (work) => {
      if (!(await isInForceAs(work, mapping))) return { progress };
      const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
      const comparison = progress.changedSince === undefined ? errand.id : undefined;
      const applied = await applyRecords(work, mapping, ground, records, gone, comparison);
      if (comparison) {
        const ids = records.map(({ id }) => id);
        await markSeen(work.tx, of, ids, comparison);
      }
      const later = added(progress, applied);
      if (next.is === 'page') return { progress: { ...later, cursor: next.cursor } };
      if (next.is === 'beyond') {
        const { cursor: _, ...rest } = later;
        return { progress: { ...rest, beyond: next.id } };
      }
      await finish(work, of, later);
      const { failed } = later;
      const sofar = {
        done: [...later.done, { mappingId: mapping.id, tally: later.tally }],
        ...(failed ? { failed } : {}),
      };
      const following = nextAfter(next.mappings, sofar);
      return following ? begin(at, following, sofar).write(work) : { progress: { ...later, ...sofar } };
    },
  };
}

/** Without the mapping that was being read: on to the next, or home. Throws how one failed that was passed over. */
async function goOn(
  at: Underway,
  mappings: readonly MappingInForce[],
  progress: ReadProgress | undefined,
): Promise<Step> {
  const { done, failed = [] } = progress ?? { done: [] };
  const following = nextAfter(mappings, { done, failed });
  if (following) return begin(at, following, { done, failed });
  const [first] = failed;
  if (first) throw new SourceError(first.failure, first.code);
  const all = await at.read((work) => readableMappings(work, { sourceId: at.errand.sourceId }));
  const listening = await renewListening(at, all);
  const others = all.filter(({ id }) => !done.some(({ mappingId }) => mappingId === id));
  return { write: async () => ({ outcome: { mappings: done }, source: { ...listening, ...heardBy(at, others) } }) };
}

/** When a source has said all it was asked: where one mapping was read alone, no later than it was asked for the others. */
function heardBy(
  { clock, from }: Underway,
  others: readonly MappingInForce[],
): Partial<Pick<SourceRow, 'heardAt' | 'failure' | 'failingSince'>> {
  // Where we read what was put down it says nothing, however often that is read.
  if (isBrought(from.name)) return { failure: null, failingSince: null };
  const heard = others.reduce(
    (earliest: Temporal.Instant | undefined, { readUntil }) =>
      earliest && readUntil && (Temporal.Instant.compare(readUntil, earliest) < 0 ? readUntil : earliest),
    clock(),
  );
  const isBefore = (moment: Date | null): boolean =>
    moment === null || (heard?.epochMilliseconds ?? 0) >= moment.getTime();
  if (!heard || !isBefore(from.failingSince)) return {};
  return { ...(isBefore(from.heardAt) ? { heardAt: fromInstant(heard) } : {}), failure: null, failingSince: null };
}

async function finish(
  { tx, now }: Work,
  of: { readonly orgId: string; readonly mappingId: string },
  progress: ReadProgress,
): Promise<void> {
  const since = Temporal.Instant.from(progress.since);
  if (progress.beyond === undefined) return cover(tx, of, since);
  const { there, before, differences, more } = progress;
  const after = await countedOf(tx, of.orgId, of.mappingId);
  await cover(tx, of, since, { what: { there, before, after, differences, more }, at: now });
}

function added(progress: ReadProgress, { there, differences, ...tally }: Applied): ReadProgress {
  const found = differences.map(plainDifference);
  const again = new Map(found.map((one) => [one.id, one]));
  const named = [
    // Of what changes while it is compared the last says how it is there, and the first how it was here.
    ...progress.differences.map((first) => ({ ...first, ...again.get(first.id ?? ''), here: first.here ?? null })),
    ...found.filter(({ id }) => !progress.differences.some((first) => first.id === id)),
  ];
  return {
    ...progress,
    there: {
      records: progress.there.records + there.records,
      amount: String(BigInt(progress.there.amount) + there.amount),
    },
    differences: named.slice(0, mostDifferences),
    more: progress.more + Math.max(0, named.length - mostDifferences),
    tally: {
      read: progress.tally.read + tally.read,
      counted: progress.tally.counted + tally.counted,
      changed: progress.tally.changed + tally.changed,
      back: progress.tally.back + tally.back,
      waiting: progress.tally.waiting + tally.waiting,
      passed: progress.tally.passed + tally.passed,
    },
  };
}
