import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceField, SourceObject } from '../../../src/ports/source.ts';
import type { Answer } from '../http.ts';
import type { DayKind } from './query.ts';
import { parsed } from './read.ts';

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
