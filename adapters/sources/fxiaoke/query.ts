import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import type { Field, Fields } from './fields.ts';
import { mostRecords, zone } from './limits.ts';

export interface Filter {
  readonly field_name: string;
  readonly operator: 'GT' | 'GTE' | 'EQ' | 'IN' | 'IS';
  readonly field_values: readonly string[];
}

/** Anything else cannot be an object's name, and is never sent. */
export function checkedObject(object: string): string {
  if (!/^[A-Za-z]\w{0,99}$/.test(object)) throw new SourceError('unknown', 'object');
  return object;
}

export const isId = (id: string): boolean => /^[A-Za-z\d]{1,64}$/.test(id);

/** Objects that a company has made are asked for by a way of their own. */
export const pathFor = (object: string): string =>
  object.endsWith('__c') ? '/cgi/crm/custom/v2/data/query' : '/cgi/crm/v2/data/query';

/** By id, behind the last one: whatever changes meanwhile, each keeps its place, and there is no furthest page. */
export const dataQuery = (
  object: string,
  fields: readonly Field[],
  filters: readonly Filter[],
  after = '',
): object => ({
  data: {
    dataObjectApiName: checkedObject(object),
    search_query_info: {
      offset: 0,
      limit: mostRecords,
      filters: after === '' ? filters : [...filters, { field_name: '_id', operator: 'GT', field_values: [after] }],
      orders: [{ fieldName: '_id', isAsc: true }],
      fieldProjection: [...new Set(['_id', ...fields.map(({ source }) => source)])],
    },
  },
});

/**
 * A part of what is asked for. All conditions of a query have to hold, so what has happened on no day is asked for apart, and
 * first: what gets a day meanwhile comes with the others.
 */
export type Part = 'all' | 'undated' | 'dated';

export function firstPart(which: Which, fields: Fields): Part {
  if (which.kind === 'changed') return 'all';
  const field = fields.get(which.field);
  if (!field) throw new SourceError('unknown', 'field');
  return field.kind === 'day' || field.kind === 'moment' ? 'undated' : 'all';
}

export function filtersOf(which: Which, part: Part, fields: Fields): readonly Filter[] {
  if (which.kind === 'changed') return [changedSince(which.since)];
  const { field, from } = which;
  if (part === 'all') return [];
  if (part === 'undated') return [{ field_name: field, operator: 'IS', field_values: [] }];
  // By whose clock a moment is of that day is not known here: as early as it can be.
  const start =
    fields.get(field)?.kind === 'day' ? from.toZonedDateTime(zone) : from.subtract({ days: 1 }).toZonedDateTime('UTC');
  return [{ field_name: field, operator: 'GTE', field_values: [String(start.epochMilliseconds)] }];
}

export const changedSince = (since: Temporal.Instant): Filter => ({
  field_name: 'last_modified_time',
  operator: 'GTE',
  field_values: [String(since.epochMilliseconds)],
});

/** What was declared void is in no list and comes only to who asks for it: it counts as gone, as in the product. */
export const isVoid: Filter = { field_name: 'life_status', operator: 'EQ', field_values: ['invalid'] };

export const among = (ids: readonly string[]): Filter => ({ field_name: '_id', operator: 'IN', field_values: ids });
