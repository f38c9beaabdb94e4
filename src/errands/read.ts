import { fieldsOf } from '../domain/sources/mapping.ts';
import type { RawRecord } from '../domain/sources/reading.ts';
import type { Page, Which } from '../ports/source.ts';
import { type Applied, applyRecords } from '../services/sources/apply.ts';
import { countedOf, cover, mostDifferences, plainDifference } from '../services/sources/comparison.ts';
import { type ReadProgress, readAbout, readProgress, type Tally } from '../services/sources/errand.ts';
import { groundOf } from '../services/sources/ground.ts';
import { type MappingInForce, mappingsOf } from '../services/sources/mappings.ts';
import { markSeen, unseenRecords } from '../services/sources/records.ts';
import type { Work } from '../services/work.ts';
import type { ErrandKind, Stands, Step, Underway } from './errand.ts';
import { renewListening } from './listen.ts';

/**
 * Clocks differ, and a record may show only a while after it was changed: what changed so long before the last reading began is
 * read once more, which writes nothing.
 */
const overlap = Temporal.Duration.from({ minutes: 10 });
/** So many are asked for by their ids at once. */
const asked = 100;

const none: Tally = { read: 0, counted: 0, changed: 0, back: 0, waiting: 0, passed: 0 };
const nothing = { records: 0, amount: '0' };

/** What has changed since the last time. */
export const sync: ErrandKind = { kind: 'sync', step: (at) => step(at, false) };

/** Everything, as if for the first time: what differs is mended, and the difference explained. */
export const reconcile: ErrandKind = { kind: 'reconcile', step: (at) => step(at, true) };

async function step(at: Underway, everything: boolean): Promise<Step> {
  const { errand, source } = at;
  const { mappingId } = readAbout.parse(errand.about);
  const mappings = await at.read(({ tx, org }) =>
    mappingsOf(tx, org.id, mappingId === undefined ? { sourceId: errand.sourceId } : { id: mappingId }),
  );
  const progress = errand.progress === null ? undefined : readProgress.parse(errand.progress);
  const mapping = progress ? mappings.find(({ id }) => id === progress.mappingId) : mappings[0];
  // It was ended meanwhile, or there is none.
  if (!mapping) return goOn(at, mappings, progress);
  if (!progress) return begin(at, mapping, []);
  const whole = everything || mapping.readUntil === undefined;
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
  const page = await source.page({ object, fields, which: whichOf(mapping, whole) }, progress.cursor);
  return read(at, mapping, progress, page, nextOf(page, whole, mappings));
}

const whichOf = ({ readUntil, rules, from }: MappingInForce, whole: boolean): Which =>
  whole || !readUntil
    ? // Days are by the clocks of the organisation here, and by whose there?
      { kind: 'happened', field: rules.day, from: from.subtract({ days: 1 }) }
    : { kind: 'changed', since: readUntil.subtract(overlap) };

/** Where the reading goes on. */
type Next =
  | { readonly is: 'page'; readonly cursor: string }
  | { readonly is: 'beyond'; readonly id: string }
  | { readonly is: 'end'; readonly mappings: readonly MappingInForce[] };

function nextOf({ next }: Page, whole: boolean, mappings: readonly MappingInForce[]): Next {
  if (next !== undefined) return { is: 'page', cursor: next };
  return whole ? { is: 'beyond', id: '' } : { is: 'end', mappings };
}

function begin({ errand, clock }: Underway, mapping: MappingInForce, done: ReadProgress['done']): Step {
  const since = clock().toString();
  return {
    by: mapping.confirmedById,
    write: async ({ tx }) => ({
      progress: {
        mappingId: mapping.id,
        since,
        before: await countedOf(tx, errand.orgId, mapping.id),
        there: nothing,
        differences: [],
        more: 0,
        tally: none,
        done,
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
      const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
      const applied = await applyRecords(work, mapping, ground, records, gone);
      const ids = records.map(({ id }) => id);
      if (errand.kind === 'reconcile' || !mapping.readUntil) await markSeen(work.tx, of, ids, errand.id);
      const later = added(progress, applied);
      if (next.is === 'page') return { progress: { ...later, cursor: next.cursor } };
      if (next.is === 'beyond') {
        const { cursor: _, ...rest } = later;
        return { progress: { ...rest, beyond: next.id } };
      }
      await finish(work, of, later);
      const done = [...later.done, { mappingId: mapping.id, tally: later.tally }];
      const following = next.mappings[next.mappings.findIndex(({ id }) => id === mapping.id) + 1];
      return following ? begin(at, following, done).write(work) : back(at, next.mappings, done);
    },
  };
}

/** Without the mapping that was being read: on to the next, or home. */
async function goOn(
  at: Underway,
  mappings: readonly MappingInForce[],
  progress: ReadProgress | undefined,
): Promise<Step> {
  const done = progress?.done ?? [];
  const following = mappings.find(({ id }) => !done.some(({ mappingId }) => mappingId === id));
  return following ? begin(at, following, done) : { write: async () => back(at, mappings, done) };
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

async function back(at: Underway, mappings: readonly MappingInForce[], done: ReadProgress['done']): Promise<Stands> {
  const heard = await renewListening(at, mappings);
  return { outcome: { mappings: done }, heard };
}

function added(progress: ReadProgress, { there, differences, ...tally }: Applied): ReadProgress {
  const named = [...progress.differences, ...differences.map(plainDifference)];
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
