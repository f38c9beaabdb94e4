import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import { mostColumns, mostLookups } from './limits.ts';

/** What may stand in a query without being a value: anything else is refused here, and never sent. */
const objectName = /^[A-Za-z]\w{0,99}$/;
const fieldName = /^[A-Za-z]\w{0,99}(?:\.[A-Za-z]\w{0,99}){0,2}$/;

export function checkedObject(object: string): string {
  if (!objectName.test(object)) throw new SourceError('unknown', 'object');
  return object;
}

export function checkedFields(fields: readonly string[]): readonly string[] {
  if (!fields.every((field) => fieldName.test(field))) throw new SourceError('unknown', 'field');
  return fields;
}

/** Where a reading goes on: behind the record that came last. */
export interface Place {
  readonly id: string;
  /** When that record was changed, in a reading by that. */
  readonly time?: string | undefined;
}

/** What the field is by which it is asked when something happened: nothing can be asked of one that is neither. */
export type DayKind = 'day' | 'moment' | 'neither';

/** By change: by the moment and, within one, by id; so that a record that changes meanwhile comes again, further on. */
export function changedQuery(
  object: string,
  fields: readonly string[],
  since: Temporal.Instant,
  after: Place | undefined,
  limit: number,
): string {
  const time = literal(after?.time ?? written(since));
  const rest = after
    ? `(Modified_Time > ${time} or (Modified_Time = ${time} and id > ${literal(after.id)}))`
    : `Modified_Time >= ${time}`;
  return select(object, fields, `${rest} order by Modified_Time, id limit ${limit}`);
}

/** By id: whatever changes meanwhile, each keeps its place. */
export function happenedQuery(
  object: string,
  fields: readonly string[],
  { field, from }: Extract<Which, { kind: 'happened' }>,
  kind: DayKind,
  after: Place | undefined,
  limit: number,
): string {
  const first = kind === 'day' ? from.toString() : `${from.subtract({ days: 1 })}T00:00:00+00:00`;
  const [column] = checkedFields([field]);
  const fits = kind === 'neither' ? 'id is not null' : `(${column} >= ${literal(first)} or ${column} is null)`;
  const where = after ? `(${fits} and id > ${literal(after.id)})` : fits;
  return select(object, fields, `${where} order by id limit ${limit}`);
}

export const foundQuery = (object: string, fields: readonly string[], ids: readonly string[]): string =>
  select(object, fields, `id in (${ids.map(literal).join(', ')}) limit ${Math.max(1, ids.length)}`);

/** Quoted, as a name that is a word of the language has to be. */
const select = (object: string, fields: readonly string[], rest: string): string => {
  const columns = new Set(['id', 'Modified_Time', ...checkedFields(fields)]);
  return `select ${[...columns].map((name) => `'${name}'`).join(', ')} from ${checkedObject(object)} where ${rest}`;
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** With its distance from UTC in digits, which is the only way that the documents show. */
const written = (at: Temporal.Instant): string => at.toString({ timeZone: 'UTC', smallestUnit: 'second' });

/** As many queries as are needed for all fields, since each follows only so many lookups; the first of them leads. */
export function shares(fields: readonly string[]): readonly (readonly string[])[] {
  const all: { fields: string[]; lookups: Set<string> }[] = [];
  for (const field of new Set(fields)) {
    const steps = field.split('.').slice(0, -1);
    const lookups = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
    const fitting = all.find(
      (share) => share.fields.length < mostColumns && share.lookups.union(new Set(lookups)).size <= mostLookups,
    );
    if (!fitting) all.push({ fields: [field], lookups: new Set(lookups) });
    else {
      fitting.fields.push(field);
      for (const lookup of lookups) fitting.lookups.add(lookup);
    }
  }
  return all.length === 0 ? [[]] : all.map((share) => share.fields);
}
