import { isLike } from '../../domain/sources/object.ts';
import type { SourceName } from '../../store/client/client.ts';
import { toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import {
  connectOutcome,
  lookAbout,
  lookOutcome,
  ofOneAlone,
  type ReadProgress,
  readAbout,
  readOutcome,
  readProgress,
  type Tally,
} from './errand.ts';
import { type Failed, failedAs } from './failure.ts';
import { pickOf } from './pick.ts';
import { readTried, type TriedOut } from './tried.ts';

/** An errand as people are told of it: where it stands, and what came of it. */
export interface ErrandView {
  readonly id: string;
  readonly source: SourceName;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** When it goes on, where that is later, and why. */
  readonly goesOn: { readonly at: Temporal.Instant; readonly why: Failed['why'] } | undefined;
  /** Why it ended without what was wanted. */
  readonly failed: Failed | undefined;
  readonly what: Wanted;
}

type ReadKind = 'first' | 'sync' | 'reconcile' | 'push';

type Wanted =
  | { readonly kind: 'connect'; readonly account: string | undefined }
  | { readonly kind: 'objects'; readonly like: string | undefined; readonly found: readonly Found[] | undefined }
  | {
      readonly kind: 'fields';
      readonly object: string;
      readonly found: readonly { readonly label: string }[] | undefined;
    }
  | TriedOut
  | {
      /** `first`: of a mapping that has just been put into force. */
      readonly kind: ReadKind;
      /** Of what has been read so far. */
      readonly progress: Tally | undefined;
      readonly through: readonly Through[] | undefined;
      /** What could not be read, of an errand that has failed. */
      readonly stuck: readonly Omit<Through, 'tally'>[];
    };

/** An object; `pick` stands for its name where there is little room. */
interface Found {
  readonly label: string;
  readonly pick: string;
}

/** A mapping that has been read. */
interface Through {
  readonly number: number;
  readonly label: string;
  readonly tally: Tally;
}

/** An errand of the organisation; undefined where there is none. */
export async function readErrand(on: Reading, id: string): Promise<ErrandView | undefined> {
  const row = await on.tx.errand.findFirst({
    where: { orgId: on.org.id, id },
    include: { source: { select: { name: true } } },
  });
  if (!row) return undefined;
  const { state, failure, source } = row;
  const under = state === 'waiting' || state === 'running';
  return {
    id,
    source: source.name,
    state,
    goesOn: under && row.failures > 0 ? { at: toInstant(row.notBefore), why: failedAs(failure ?? '').why } : undefined,
    failed: state === 'failed' ? failedAs(failure ?? '') : undefined,
    what: await wanted(on, row),
  };
}

type Row = NonNullable<Awaited<ReturnType<Reading['tx']['errand']['findFirst']>>>;

async function wanted(on: Reading, row: Row): Promise<Wanted> {
  switch (row.kind) {
    case 'connect':
      return { kind: 'connect', account: row.outcome === null ? undefined : connectOutcome.parse(row.outcome).account };
    case 'look':
      return looked(row);
    case 'try':
      return readTried(on, row);
    default:
      return read(on, readAbout.safeParse(row.about).data?.first ? 'first' : row.kind, row);
  }
}

function looked({ about, outcome }: Row): Wanted {
  const { object, label, like } = lookAbout.parse(about);
  const found = outcome === null ? undefined : lookOutcome.parse(outcome);
  if (found && 'fields' in found)
    return { kind: 'fields', object: found.label ?? label ?? found.object, found: found.fields };
  if (object !== undefined) return { kind: 'fields', object: label ?? object, found: undefined };
  const objects = found?.objects;
  return {
    kind: 'objects',
    like,
    found: objects
      ?.filter((one) => !like || isLike(one, like))
      .map(({ name, label: called }) => ({ label: called, pick: pickOf(name) })),
  };
}

async function read({ tx, org }: Reading, kind: ReadKind, row: Row): Promise<Wanted> {
  const through = row.outcome === null ? undefined : readOutcome.parse(row.outcome).mappings;
  const progress = row.progress === null ? undefined : readProgress.parse(row.progress);
  const isOfSome = ofOneAlone.some((one) => one === failedAs(row.failure ?? '').why);
  const stuck = row.state === 'failed' && isOfSome && progress ? stuckIn(progress) : [];
  const ids = through?.map(({ mappingId }) => mappingId) ?? [];
  const mappings = await tx.mapping.findMany({
    where: { orgId: org.id, id: { in: [...ids, ...stuck] } },
    select: { id: true, number: true, label: true },
    orderBy: { number: 'asc' },
  });
  const tallies = new Map(through?.map(({ mappingId, tally }) => [mappingId, tally]));
  return {
    kind,
    progress: progress && soFar(progress),
    stuck: mappings.filter(({ id }) => stuck.includes(id)).map(({ number, label }) => ({ number, label })),
    through:
      through &&
      mappings.flatMap(({ id, ...mapping }) => {
        const tally = tallies.get(id);
        return tally ? [{ ...mapping, tally }] : [];
      }),
  };
}

/** Those that were passed over, and the one at which it stopped. */
function stuckIn({ mappingId, done, failed = [] }: ReadProgress): string[] {
  const ids = new Set([...failed.map((one) => one.mappingId), mappingId]);
  return [...ids].filter((id) => !done.some((one) => one.mappingId === id));
}

/** Of what is through and what is being read. */
function soFar({ tally, done }: { readonly tally: Tally; readonly done: readonly { readonly tally: Tally }[] }): Tally {
  return done.reduce(
    (sum, one) => ({
      read: sum.read + one.tally.read,
      counted: sum.counted + one.tally.counted,
      changed: sum.changed + one.tally.changed,
      back: sum.back + one.tally.back,
      waiting: sum.waiting + one.tally.waiting,
      passed: sum.passed + one.tally.passed,
    }),
    tally,
  );
}
