import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import { firstMomentOf } from '../days.ts';
import type { FormField } from './fields.ts';
import { limits } from './limits.ts';

/** Which form is meant, in the vendor's words. */
export interface FormId {
  readonly app_id: string;
  readonly entry_id: string;
}

export const isId = (text: string): boolean => /^[\da-f]{24}$/.test(text);

/** A form is only told by its app and itself. */
export const objectOf = ({ app_id, entry_id }: FormId): string => `${app_id}/${entry_id}`;

/** Throws the SourceError `unknown` for what is the name of no form. */
export function formOf(object: string): FormId {
  const [app_id = '', entry_id = '', ...more] = object.split('/');
  if (!isId(app_id) || !isId(entry_id) || more.length > 0) throw new SourceError('unknown', object.slice(0, 100));
  return { app_id, entry_id };
}

/** Throws the SourceError `unknown` for a name that the form has not. */
export function fieldNamed(name: string, known: ReadonlyMap<string, FormField>): FormField {
  const field = known.get(name);
  if (!field) throw new SourceError('unknown', name.slice(0, 100));
  return field;
}

/**
 * The body of `data/list`, which gives records in the order of their ids, those after `data_id`. A record keeps its id, so
 * none is left out whatever changes meanwhile. Throws the SourceError `cursor` for what is no id.
 */
export function dataQuery(
  form: FormId,
  fields: readonly FormField[],
  filter: Filter | undefined,
  cursor: string | undefined,
): object {
  if (cursor !== undefined && !isId(cursor)) throw new SourceError('cursor', 'no-id');
  return {
    ...form,
    ...(cursor === undefined ? {} : { data_id: cursor }),
    fields: [...new Set(fields.flatMap(({ steps }) => steps.slice(0, 1)))],
    ...(filter ? { filter } : {}),
    limit: limits.page,
  };
}

export interface Filter {
  readonly rel: 'and' | 'or';
  readonly cond: readonly object[];
}

/**
 * The guide has a time by which records can be asked for in an example, `createTime` in a `range` that is open at its end, and
 * names `updateTime` beside it as a time of the same kind; that this one can be asked for as well, it does not show. A day is
 * asked for only in a field of times; by any other field all records come, and what is too early is told by whoever reads it.
 */
export function filterOf(which: Which, known: ReadonlyMap<string, FormField>): Filter | undefined {
  if (which.kind === 'changed') return { rel: 'and', cond: [from('updateTime', which.since)] };
  const { type, steps } = fieldNamed(which.field, known);
  const [field, ...more] = steps;
  if (field === undefined || more.length > 0 || type !== 'datetime') return undefined;
  return { rel: 'or', cond: [from(field, firstMomentOf(which.from)), { field, method: 'empty' }] };
}

/** Both ends of a `range` belong to it; null leaves it open. Seconds are the finest that the guide writes. */
const from = (field: string, at: Temporal.Instant): object => ({
  field,
  method: 'range',
  value: [at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(), null],
});
