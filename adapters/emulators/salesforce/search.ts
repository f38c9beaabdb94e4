import { criteriaOf } from './criteria.ts';
import { objectOf, type Path, pathOf, valueAt } from './paths.ts';
import { parse } from './query.ts';
import type { Records, Row, Value } from './records.ts';
import { totalsOf } from './totals.ts';

/** What a query found, before it is cut into batches. */
export interface Found {
  readonly object: string;
  readonly fields: readonly Path[];
  readonly ids: readonly string[];
  /** Only how many there are was asked. */
  readonly count: boolean;
  /** Only totals were asked, and these are they. */
  readonly totals?: Readonly<Record<string, Value>>;
}

/** `deletedFrom`: deleted records count from this time on, as queryAll sees them; without it, none does. Throws a `Refusal`. */
export function search(records: Records, soql: string, deletedFrom?: number): Found {
  const { object: name, fields: names, where, orderBy, limit, offset, count, aggregates } = parse(soql);
  const object = objectOf(name);
  const fields = names.map((field) => pathOf(object, field));
  const { matches, from } = where ? criteriaOf(records, object, where) : { matches: () => true, from: 0 };
  const keys = orderBy.map((order) => ({ ...order, path: pathOf(object, order.name) }));

  const isThere = (row: Row): boolean =>
    row.IsDeleted !== true || (deletedFrom !== undefined && row.SystemModstamp >= deletedFrom);
  const rows = records.changedSince(object, from).filter((row) => isThere(row) && matches(row));

  const compare = (one: Row, other: Row): number => {
    for (const { path, descending, nullsLast } of keys) {
      const [a, b] = [valueAt(records, one, path), valueAt(records, other, path)];
      if (a === b) continue;
      if (a === null || b === null) return (a === null) === nullsLast ? 1 : -1;
      return before(a, b) === descending ? 1 : -1;
    }
    return 0;
  };
  const totals = aggregates.length > 0 ? { totals: totalsOf(records, object, rows, aggregates) } : {};
  if (keys.length > 0) rows.sort(compare);
  const end = limit === undefined ? rows.length : offset + limit;
  return { object, fields, ids: rows.slice(offset, end).map(({ Id }) => Id), count, ...totals };
}

const before = (a: NonNullable<Value>, b: NonNullable<Value>): boolean => a < b;
