import type { SortedList } from '../sorted-list.ts';
import type { Filter } from './filters.ts';
import type { Order, Query } from './query.ts';
import type { ObjectRecords, Stored } from './records.ts';
import type { Value } from './values.ts';

export interface Page {
  readonly records: readonly Stored[];
  /** Of all pages; 0 where nobody asked. */
  readonly total: number;
}

/** What a query walks along: the records from `from` up to, not including, `to`. */
interface Walk {
  readonly at: (index: number) => Stored;
  readonly from: number;
  readonly to: number;
}

/** Without `orders` a list in the product shows first what was changed last, so that is taken here too. */
const asInTheProduct: Order = { field: 'last_modified_time', isAscending: false };

/** A page of what there is now: what moves between two pages is met twice or not at all. */
export function pageOf(records: ObjectRecords, query: Query, wantsTotal: boolean): Page {
  const orders = query.orders.length > 0 ? query.orders : [asInTheProduct];
  const { at, from, to } = walkOf(records, query.filters, orders);
  const found: Stored[] = [];
  let matches = 0;
  for (let index = from; index < to && (wantsTotal || found.length < query.limit); index += 1) {
    const record = at(index);
    if (!isShown(record, query.filters)) continue;
    if (matches >= query.offset && found.length < query.limit) found.push(record);
    matches += 1;
  }
  return { records: found, total: wantsTotal ? matches : 0 };
}

/** What was declared void is seen only by who asks for it. */
function isShown(record: Stored, filters: readonly Filter[]): boolean {
  const isVoid = record.values.is_deleted === true;
  if (isVoid && !filters.some(({ field }) => field === 'is_deleted' || field === 'life_status')) return false;
  return filters.every(({ field, passes }) => passes(record.values[field]));
}

function walkOf(records: ObjectRecords, filters: readonly Filter[], orders: readonly Order[]): Walk {
  const [first, ...others] = orders;
  if (first?.field === '_id') return narrowed(records.byId, first, filters, ({ id }) => id);
  if (first?.field === 'last_modified_time' && others.length === 0)
    return narrowed(records.byChange, first, filters, ({ modified }) => modified);
  const list = sorted(records, orders);
  return { at: (index) => list[index] as Stored, from: 0, to: list.length };
}

/** The part of a list between the bounds that the filters set to what it is ordered by. */
function narrowed<K extends string | number>(
  list: SortedList<Stored>,
  { field, isAscending }: Order,
  filters: readonly Filter[],
  keyOf: (record: Stored) => K,
): Walk {
  let from = 0;
  let to = list.length;
  const bound = (text: string): K => (field === '_id' ? text : Number(text)) as K;
  for (const { operator, values } of filters.filter((one) => one.field === field)) {
    const [low = '', high = low] = values;
    if (['GT', 'GTE', 'BETWEEN'].includes(operator))
      from = Math.max(
        from,
        list.first((one) => keyOf(one) >= bound(low)),
      );
    if (['LT', 'LTE'].includes(operator))
      to = Math.min(
        to,
        list.first((one) => keyOf(one) > bound(low)),
      );
    if (operator === 'BETWEEN')
      to = Math.min(
        to,
        list.first((one) => keyOf(one) > bound(high)),
      );
  }
  return isAscending
    ? { at: (index) => list.at(index), from, to }
    : { at: (index) => list.at(to - 1 - index), from: 0, to: Math.max(0, to - from) };
}

interface Sorting {
  readonly version: number;
  readonly orders: string;
  readonly list: readonly Stored[];
}

const sortings = new WeakMap<ObjectRecords, Sorting>();

/** By other fields all is sorted once, until something changes. */
function sorted(records: ObjectRecords, orders: readonly Order[]): readonly Stored[] {
  const name = JSON.stringify(orders);
  const known = sortings.get(records);
  if (known && known.version === records.version && known.orders === name) return known.list;
  const list = Array.from({ length: records.byId.length }, (_, index) => records.byId.at(index));
  list.sort((one, other) => compare(one, other, orders, records));
  sortings.set(records, { version: records.version, orders: name, list });
  return list;
}

function compare(one: Stored, other: Stored, orders: readonly Order[], { type }: ObjectRecords): number {
  for (const { field, isAscending } of orders) {
    const isDecimal = ['number', 'currency'].includes(type.fields[field]?.type ?? '');
    const [first, second] = [one.values[field], other.values[field]].map((value) => sortKey(value, isDecimal));
    if (first === undefined || second === undefined || first === second) continue;
    return (first < second ? -1 : 1) * (isAscending ? 1 : -1);
  }
  return 0;
}

const sortKey = (value: Value | undefined, isDecimal: boolean): string | number =>
  typeof value === 'number' ? value : isDecimal ? Number(value ?? 0) : String(value ?? '');
