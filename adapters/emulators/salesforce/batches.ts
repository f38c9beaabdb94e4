import { limits } from './limits.ts';
import { recordOf } from './record-shape.ts';
import { idOf, type Records } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Found } from './search.ts';

interface Cursor extends Found {
  readonly all: boolean;
  readonly expires: Temporal.Instant;
  /** Where the batches after the first begin, that were given out. */
  readonly starts: Map<number, number>;
}

export interface BatchOptions {
  readonly batches?: readonly number[];
  readonly locatorLife?: Temporal.Duration;
}

/**
 * The cursors on the server. Which records a query found is settled when it is asked; their values are read when their batch
 * is, and of those that were deleted meanwhile the batch is the shorter: undocumented, and the stricter of what is reported.
 */
export class Batches {
  readonly #records: Records;
  readonly #clock: () => Temporal.Instant;
  readonly #sizes: readonly number[];
  readonly #life: Temporal.Duration;
  readonly #cursors = new Map<string, Cursor>();
  #opened = 0;

  constructor(records: Records, clock: () => Temporal.Instant, options: BatchOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#sizes = options.batches ?? limits.batches;
    this.#life = options.locatorLife ?? limits.locatorLife;
  }

  /** The first batch. `asked` is the size that the caller would like; `all` is queryAll. */
  first(found: Found, version: string, asked: number, all: boolean): unknown {
    const { ids, count, totals } = found;
    if (count) return { totalSize: ids.length, done: true, records: [] };
    if (totals) {
      return { totalSize: 1, done: true, records: [{ attributes: { type: 'AggregateResult' }, ...totals }] };
    }
    const cursor = { ...found, all, expires: this.#clock().add(this.#life), starts: new Map([[0, 0]]) };
    const locator = idOf('0r8', ++this.#opened);
    this.#cursors.set(locator, cursor);
    const [oldest] = this.#cursors.keys();
    if (this.#cursors.size > limits.locators && oldest !== undefined) this.#cursors.delete(oldest);
    return this.#batch(locator, cursor, version, 0, asked);
  }

  /** `asked` is the end of a `nextRecordsUrl`. Throws a `Refusal` where that is unknown, changed or too old. */
  next(locatorAndStart: string, version: string, asked: number): unknown {
    const [, locator = '', start = ''] = /^(\w{18})-(\d+)$/.exec(locatorAndStart) ?? [];
    const cursor = this.#cursors.get(locator);
    const live = cursor !== undefined && Temporal.Instant.compare(this.#clock(), cursor.expires) < 0;
    if (!live || !cursor.starts.has(Number(start))) {
      throw new Refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return this.#batch(locator, cursor, version, Number(start), asked);
  }

  #batch(locator: string, cursor: Cursor, version: string, start: number, asked: number): unknown {
    const { ids, object, fields, all, starts } = cursor;
    const turn = starts.get(start) ?? 0;
    const end = start + Math.min(asked, this.#sizes[turn % this.#sizes.length] ?? asked);
    const rows = ids.slice(start, end).flatMap((id) => this.#records.find(object, id) ?? []);
    const records = rows.filter((row) => all || row.IsDeleted !== true);
    const done = end >= ids.length;
    if (!done) starts.set(end, turn + 1);
    return {
      totalSize: ids.length,
      done,
      // Even of queryAll the next ones are under /query [docs].
      ...(done ? {} : { nextRecordsUrl: `/services/data/${version}/query/${locator}-${end}` }),
      records: records.map((row) => recordOf(this.#records, object, row, fields, version)),
    };
  }
}
