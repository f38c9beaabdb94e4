import { SourceError } from '../../../src/errors.ts';
import type { Which } from '../../../src/ports/source.ts';
import { behindOf, type Form, isName } from './fields.ts';
import { mostRows } from './limits.ts';

/** What is asked of `ExecuteBillQuery`. */
export interface Question {
  readonly FormId: string;
  readonly FieldKeys: string;
  readonly FilterString: string;
  readonly OrderString: string;
  readonly TopRowCount: 0;
  readonly StartRow: 0;
  readonly Limit: number;
}

/** What records are to be made of, all of it names that the form has. */
export interface Plan {
  readonly form: Form;
  /** Where the inner number of an entry stands, if there is a record for each; else there is one for each bill. */
  readonly entryKey: string | undefined;
  /** In their order stand the values of a row: the number of the bill, that of the entry, and each of the others once. */
  readonly keys: readonly string[];
  readonly columns: readonly Column[];
}

export interface Column {
  /** As we were asked, and as the site is asked. */
  readonly name: string;
  readonly key: string;
  readonly entry: string | undefined;
  /** What of the employee is wanted whose number stands there. */
  readonly staff: 'FMobile' | 'FEmail' | undefined;
}

/** Throws the SourceError `unknown` for what can be no form. */
export function checkedForm(object: string): string {
  if (!isName(object)) throw new SourceError('unknown', object.slice(0, 100));
  return object;
}

/**
 * `besides` stands in conditions only. Throws the SourceError `unknown` for a field that the form does not have, and for those of
 * two entries at once: each of the one would stand beside each of the other, and all would count several times.
 */
export function planFor(form: Form, fields: readonly string[], besides: readonly string[] = []): Plan {
  const columns = fields.map((name) => columnOf(form, name));
  const all = [...columns, ...besides.map((name) => columnOf(form, name))];
  const [entry, ...others] = new Set(all.flatMap((column) => column.entry ?? []));
  if (others.length > 0) throw new SourceError('unknown', 'two-entries');
  const entryKey = entry && `${entry}_FEntryID`;
  const keys = [...new Set([form.key, ...(entryKey ? [entryKey] : []), ...columns.map(({ key }) => key)])];
  return { form, entryKey, keys, columns };
}

function columnOf(form: Form, name: string): Column {
  const [first = '', ...rest] = name.split('.');
  const field = form.fields.get(first);
  const behind = rest.join('.');
  const isThere = name === first || (field?.of !== undefined && Object.hasOwn(behindOf(field.of), behind));
  if (!field || !isThere) throw new SourceError('unknown', name.slice(0, 100));
  const staff = rest[1] as Column['staff'];
  return { name, key: staff ? `${first}.${rest[0]}` : name, entry: field.entry, staff };
}

/** Everything that fits behind the record of this id, in the order of ids. */
export function pageOf(plan: Plan, which: Which, after: string | undefined): Question {
  const filter = [filterFor(plan.form, which), after === undefined ? '' : behind(plan, after)].filter(Boolean);
  return asked(plan, filter.join(' and '));
}

/** The records of these ids; undefined where none of them can be one. */
export function those(plan: Plan, ids: readonly string[]): Question | undefined {
  const { form, entryKey } = plan;
  const split = ids.filter((id) => /^\d{1,18}(?::\d{1,18})?$/.test(id)).map((id) => id.split(':'));
  const whole = split.flatMap(([bill = '', entry]) => (entry === undefined ? bill : []));
  const entries = split.flatMap(([, entry]) => entry ?? []);
  const parts = entryKey
    ? [oneOf(entryKey, entries), whole.length > 0 ? `(${oneOf(form.key, whole)} and ${entryKey} is null)` : '']
    : [oneOf(form.key, whole)];
  const filter = parts.filter(Boolean).join(' or ');
  return filter === '' ? undefined : asked(plan, filter);
}

/** Numbers and what of their employees is to be known. A salesperson's number may have the post behind the employee's. */
export const employees = (numbers: readonly string[]): Question => ({
  FormId: 'BD_Empinfo',
  FieldKeys: 'FStaffNumber,FMobile,FEmail',
  FilterString: `FStaffNumber in (${numbers.map(literal).join(',')})`,
  OrderString: 'FID',
  ...firstRows,
});

/** What the organisation is called. */
export const organisationCalled = (number: string): Question => ({
  FormId: 'ORG_Organizations',
  FieldKeys: 'FName',
  FilterString: `FNumber=${literal(number)}`,
  OrderString: 'FNumber',
  ...firstRows,
});

const firstRows = { TopRowCount: 0, StartRow: 0, Limit: mostRows } as const;

function asked({ form, entryKey, keys }: Plan, FilterString: string): Question {
  const OrderString = [form.key, entryKey].filter(Boolean).join(',');
  return { FormId: form.id, FieldKeys: keys.join(','), FilterString, OrderString, ...firstRows };
}

function filterFor(form: Form, which: Which): string {
  if (which.kind === 'changed') return `FModifyDate>='${onTheSite(which.since)}'`;
  const { key } = columnOf(form, which.field);
  return `(${key}>='${which.from}' or ${key} is null)`;
}

/** Moments are kept on the clock of the server, without a zone; it stands in China, as does everybody who can buy it. */
const onTheSite = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('+08:00').toPlainDateTime().toString({ smallestUnit: 'second', roundingMode: 'floor' });

function behind({ form: { key }, entryKey }: Plan, after: string): string {
  const [, bill, entry] = /^(\d{1,18})(?::(\d{1,18}))?$/.exec(after) ?? [];
  if (bill === undefined || (entry !== undefined && !entryKey)) throw new SourceError('cursor', 'no-id');
  if (!entryKey || entry === undefined) return `${key}>${bill}`;
  return `(${key}>${bill} or (${key}=${bill} and ${entryKey}>${entry}))`;
}

const oneOf = (key: string, numbers: readonly string[]): string =>
  numbers.length === 0 ? '' : `${key} in (${numbers.join(',')})`;

/** Text in quotes, which stand twice where they belong to it. Throws the SourceError `malformed` for what would not be seen. */
export function literal(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new SourceError('malformed', 'control-character');
  return `'${text.replaceAll("'", "''")}'`;
}
