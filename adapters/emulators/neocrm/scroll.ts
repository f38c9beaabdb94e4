import type { Limits } from './limits.ts';
import type { Page } from './pages.ts';
import type { Query } from './query.ts';
import { refusals } from './refusal.ts';

interface Open {
  readonly xoql: string;
  /** All that fitted when it began, in order. */
  readonly ids: readonly string[];
  readonly at: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface Scrolled {
  readonly page: Page;
  /** Empty behind the last page. */
  readonly queryLocator: string;
}

/**
 * `/rest/data/v2.0/query/xoqlScroll`. What fits is settled when a scroll begins; its values are those of the moment. What has
 * gone in between is left out, what came is not met. Each locator opens once. None of this is documented.
 */
export class Scrolls {
  readonly #open = new Map<string, Open>();
  readonly #limits: Limits;
  readonly #clock: () => Temporal.Instant;
  #given = 0;

  constructor(limits: Limits, clock: () => Temporal.Instant) {
    this.#limits = limits;
    this.#clock = clock;
  }

  next(query: Query, xoql: string, form: URLSearchParams): Scrolled {
    const batch = form.get('batchCount') ?? '';
    if (!/^[1-9]\d*$/.test(batch) || Number(batch) > this.#limits.batch)
      throw refusals.wrong(`batchCount must be 1 to ${this.#limits.batch}`);
    if (query.statement.limit || query.statement.columns.some(({ isCount }) => isCount))
      throw refusals.wrong('limit and count cannot be scrolled');
    const { ids, at } = this.#take(form.get('queryLocator') ?? '', xoql) ?? { ids: idsOf(query), at: 0 };
    const end = at + Number(batch);
    const found = ids.slice(at, end).map((id) => query.records.get(id));
    const records = found.filter((record) => record !== undefined).map(query.row);
    const page = { totalSize: ids.length, count: records.length, records };
    return { page, queryLocator: end < ids.length ? this.#keep({ xoql, ids, at: end }) : '' };
  }

  #take(locator: string, xoql: string): Open | undefined {
    if (!locator) return undefined;
    const open = this.#open.get(locator);
    this.#open.delete(locator);
    if (!open || open.xoql !== xoql || open.until <= this.#clock().epochMilliseconds) throw refusals.noLocator();
    return open;
  }

  #keep(open: Omit<Open, 'until'>): string {
    this.#given += 1;
    const locator = `locator-${this.#given}`;
    const until = this.#clock().epochMilliseconds + this.#limits.locatorSeconds * 1000;
    this.#open.set(locator, { ...open, until });
    return locator;
  }
}

const idsOf = (query: Query): readonly string[] => Array.from(query.matches(), ({ id }) => id);
