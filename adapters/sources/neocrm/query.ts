import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import { type Field, isName } from './fields.ts';
import { mostRows } from './limits.ts';

/** A field by the path that leads to it. */
export interface Column {
  readonly name: string;
  readonly field: Field;
}

/** Throws the SourceError `unknown` for what can be no object. */
export function checkedObject(object: string): string {
  if (!isName(object)) throw new SourceError('unknown', object.slice(0, 100));
  return object;
}

/** The one or two names of a path. Throws the SourceError `unknown` for what can be none. */
export function checkedPath(path: string): readonly [string, string?] {
  const [first = '', second, ...more] = path.split('.');
  if (!isName(first) || !isName(second ?? first) || more.length > 0)
    throw new SourceError('unknown', path.slice(0, 100));
  return second === undefined ? [first] : [first, second];
}

/** What is to be had of an object. Names in it have been checked, and what is compared with is a number: no text of anybody. */
export interface Wanted {
  readonly object: string;
  readonly columns: readonly Column[];
}

/** Everything that fits behind the record of this id, in the order of ids, whoever has read what is before it. */
export function pageOf(wanted: Wanted, condition: string, after: string | undefined): string {
  if (after !== undefined && !isId(after)) throw new SourceError('cursor', 'no-id');
  return asked(wanted, after === undefined ? condition : `${condition} and id > ${after}`);
}

/** The records of these ids; undefined where none of them can be one. */
export function those(wanted: Wanted, ids: readonly string[]): string | undefined {
  const numbers = ids.filter(isId);
  return numbers.length === 0 ? undefined : asked(wanted, `id in (${numbers.join(', ')})`);
}

/** Any record that is there. */
export const anyone = `select id from user order by id limit 0, 1`;

export const changedSince = (since: Temporal.Instant): string => `updatedAt >= ${since.epochMilliseconds}`;

/**
 * A day is kept as the moment at which it begins in China. A moment is on that day wherever the day begins first: somebody may
 * count by the clocks of another place. Throws the SourceError `unknown` for a field that has neither.
 */
export function happenedFrom({ name, field }: Column, { from }: Which & { readonly kind: 'happened' }): string {
  const zone = { date: '+08:00', datetime: '+14:00' }[field.type];
  if (zone === undefined) throw new SourceError('unknown', name);
  return `(${name} >= ${from.toZonedDateTime(zone).epochMilliseconds} or ${name} is null)`;
}

const isId = (id: string): boolean => /^\d{1,19}$/.test(id);

function asked({ object, columns }: Wanted, condition: string): string {
  const names = new Set(['id', ...columns.map(({ name }) => name)]);
  return `select ${[...names].join(', ')} from ${object} where ${condition} order by id limit 0, ${mostRows}`;
}
