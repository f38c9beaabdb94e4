import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceField, SourceObject, SourceRecord } from '../../../src/ports/source.ts';
import type { Answer } from '../http.ts';
import type { DayKind } from './query.ts';

const rows = z.object({
  data: z.array(z.looseObject({ id: z.string(), Modified_Time: z.string().nullish() })),
  info: z.object({ more_records: z.boolean() }),
});
const deleted = z.object({
  data: z.array(z.object({ id: z.string() })),
  info: z.object({ more_records: z.boolean() }),
});
const modules = z.object({
  modules: z.array(
    z.object({
      api_name: z.string(),
      plural_label: z.string(),
      api_supported: z.boolean(),
      generated_type: z.string().optional(),
    }),
  ),
});
const fields = z.object({
  fields: z.array(
    z.object({
      api_name: z.string(),
      field_label: z.string(),
      data_type: z.string(),
      pick_list_values: z
        .array(z.object({ display_value: z.string().nullish(), actual_value: z.string().nullish() }))
        .nullish(),
    }),
  ),
});

export type Row = z.infer<typeof rows>['data'][number];

/** What a query found. Numbers keep all their digits. Throws a `SourceError` for what is not of that shape. */
export const rowsIn = (answer: Answer): { readonly rows: readonly Row[]; readonly more: boolean } => {
  const { data, info } = parsed(rows, answer);
  return { rows: data, more: info.more_records };
};

export const deletedIn = (answer: Answer): { readonly ids: readonly string[]; readonly more: boolean } => {
  const { data, info } = parsed(deleted, answer);
  return { ids: data.map(({ id }) => id), more: info.more_records };
};

/** Users are no records: nothing tells when they changed. */
export const objectsIn = (answer: Answer): SourceObject[] =>
  parsed(modules, answer)
    .modules.filter(({ api_name, api_supported, generated_type = 'default' }) => {
      return api_supported && api_name !== 'Users' && ['default', 'custom'].includes(generated_type);
    })
    .map(({ api_name, plural_label }) => ({ name: api_name, label: plural_label }));

const kinds: Readonly<Record<string, SourceField['kind']>> = {
  currency: 'number',
  double: 'number',
  integer: 'number',
  decimal: 'number',
  percent: 'number',
  date: 'day',
  datetime: 'moment',
  picklist: 'choice',
  boolean: 'choice',
  text: 'text',
  email: 'text',
  phone: 'text',
  website: 'text',
  autonumber: 'text',
  bigint: 'text',
  lookup: 'text',
};
/** They hold more than a value, or cannot be asked for. */
const unread = ['subform', 'imageupload', 'profileimage', 'fileupload', 'multiselectlookup', 'multiuserlookup'];
const people = ['ownerlookup', 'userlookup'];

/** What a record looks up is shown by its name; a person, by whom numbers are told apart, by address and mobile number too. */
export function fieldsIn(answer: Answer): SourceField[] {
  const readable = parsed(fields, answer).fields.filter(({ data_type }) => !unread.includes(data_type));
  return readable.flatMap(({ api_name: name, field_label: label, data_type, pick_list_values }) => {
    if (people.includes(data_type)) return personIn(name, label);
    const kind = kinds[data_type] ?? 'other';
    if (kind !== 'choice') return [{ name, label, kind }];
    const values = data_type === 'boolean' ? ['true', 'false'] : undefined;
    const choices =
      values?.map((value) => ({ value, label: value })) ??
      (pick_list_values ?? []).flatMap(({ actual_value: value, display_value }) =>
        value ? [{ value, label: display_value ?? value }] : [],
      );
    return [choices.length > 0 ? { name, label, kind, choices } : { name, label, kind: 'text' }];
  });
}

const personIn = (name: string, label: string): SourceField[] => [
  { name, label, kind: 'text' },
  { name: `${name}.email`, label: `${label} · email`, kind: 'text' },
  { name: `${name}.mobile`, label: `${label} · mobile`, kind: 'text' },
];

/** Throws the SourceError `unknown` where there is no such field; where one of another module leads is not looked up. */
export function dayKindOf(known: readonly SourceField[], field: string): DayKind {
  const kind = known.find(({ name }) => name === field)?.kind;
  if (kind === undefined && !field.includes('.')) throw new SourceError('unknown', 'field');
  return kind === 'day' || kind === 'moment' ? kind : 'neither';
}

export const recordFrom = (row: Row, asked: readonly string[]): SourceRecord => ({
  id: row.id,
  values: Object.fromEntries(asked.map((field) => [field, textOf(Object.hasOwn(row, field) ? row[field] : null)])),
});

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return moment.test(value) ? momentOf(value) : value || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || null;
  if (typeof value !== 'object' || value === null) return null;
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  return textOf(name ?? id ?? null);
}

function momentOf(text: string): string {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return text;
  }
}

function parsed<T>(shape: z.ZodType<T>, answer: Answer): T {
  const read = shape.safeParse(answer.exactJson());
  if (!read.success) throw new SourceError('malformed', read.error.issues[0]?.path.join('.') || 'answer');
  return read.data;
}
