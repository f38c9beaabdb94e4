import { type Filter, filterFrom } from './filters.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';
import type { Field } from './schema.ts';

export interface Order {
  readonly field: string;
  readonly isAscending: boolean;
}

export interface Query {
  readonly offset: number;
  readonly limit: number;
  readonly filters: readonly Filter[];
  readonly orders: readonly Order[];
  /** Only these fields. */
  readonly projection: readonly string[] | undefined;
}

type Fields = Readonly<Record<string, Field>>;

const wrong = (what: string): never => {
  throw refusals.wrong(what);
};

/** `search_query_info`, judged. The documents call the first four necessary; what they do not name is refused. */
export function queryFrom(given: unknown, fields: Fields, limits: Limits): Query {
  if (typeof given !== 'object' || given === null) return wrong('search_query_info');
  const { offset, limit, filters, orders, fieldProjection, ...more } = given as Record<string, unknown>;
  const [stranger] = Object.keys(more);
  if (stranger) return wrong(`search_query_info.${stranger}`);
  if (!isCount(limit) || limit < 1 || limit > limits.pageSize) return wrong(`limit must be 1 to ${limits.pageSize}`);
  if (!isCount(offset) || offset % limit !== 0) return wrong('offset must be a multiple of limit');
  if (offset > limits.offset) throw refusals.offsetTooFar(limits.offset);
  if (!Array.isArray(filters)) return wrong('filters must be a list');
  if (!Array.isArray(orders)) return wrong('orders must be a list');
  return {
    offset,
    limit,
    filters: filters.map((one) => filterFrom(one, fields)),
    orders: orders.map((one) => orderFrom(one, fields)),
    projection: projectionFrom(fieldProjection, fields),
  };
}

function orderFrom(given: unknown, fields: Fields): Order {
  const { fieldName, isAsc, ...more } = (given ?? {}) as Record<string, unknown>;
  const [stranger] = Object.keys(more);
  if (stranger) return wrong(`orders.${stranger}`);
  if (typeof fieldName !== 'string' || !fields[fieldName]) return wrong(`fieldName ${String(fieldName)}`);
  if (typeof isAsc !== 'boolean') return wrong('isAsc must be true or false');
  return { field: fieldName, isAscending: isAsc };
}

/** An empty list means all of them. */
function projectionFrom(given: unknown, fields: Fields): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return wrong('fieldProjection must be a list');
  const stranger = given.find((name) => typeof name !== 'string' || !fields[name]);
  if (stranger !== undefined) return wrong(`fieldProjection ${String(stranger)}`);
  return given.length > 0 ? given : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
