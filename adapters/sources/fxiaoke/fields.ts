import { z } from 'zod';
import type { SourceField } from '../../../src/ports/source.ts';

/** A field as it is offered, and where it stands in a row. */
export interface Field extends SourceField {
  /** The vendor's own field that has to be asked for. */
  readonly source: string;
  /** Where its value stands in a row: one name, or a name within what another leads to. */
  readonly path: readonly string[];
}

export type Fields = ReadonlyMap<string, Field>;

export const describeShape = z.object({
  data: z.object({
    describe: z.object({
      fields: z.record(
        z.string(),
        z.looseObject({
          type: z.string(),
          label: z.string(),
          is_active: z.boolean().nullish(),
          // A kind of business has its name where others have a value.
          options: z
            .array(
              z.looseObject({
                label: z.string(),
                value: z.union([z.string(), z.boolean().transform(String)]).nullish(),
                api_name: z.string().nullish(),
              }),
            )
            .nullish(),
        }),
      ),
    }),
  }),
});
type Described = z.infer<typeof describeShape>['data']['describe']['fields'][string];

const kinds: Readonly<Record<string, SourceField['kind']>> = {
  number: 'number',
  currency: 'number',
  percentile: 'number',
  date: 'day',
  date_time: 'moment',
  select_one: 'choice',
  record_type: 'choice',
  true_or_false: 'choice',
  text: 'text',
  long_text: 'text',
  phone_number: 'text',
  email: 'text',
  url: 'text',
  auto_number: 'text',
};
/** They hold more than a value. */
const unread = ['image', 'file_attachment', 'signature', 'location', 'group', 'embedded_object_list', 'html_rich_text'];
const references = ['object_reference', 'master_detail'];

/** What people can be told apart by stands beside the field, in one that nobody asks for by its name. */
const ofPerson = [
  ['name', '姓名'],
  ['phone', '手机'],
  ['email', '邮箱'],
] as const;

export function fieldsOf({ data }: z.infer<typeof describeShape>): Fields {
  const known = Object.entries(data.describe.fields)
    .filter(([, { type, is_active }]) => !unread.includes(type) && is_active !== false)
    .flatMap(([name, described]) => offered(name, described));
  return new Map(known.map((field) => [field.name, field]));
}

function offered(source: string, { type, label, options }: Described): Field[] {
  if (type === 'employee') {
    return ofPerson.map(([part, word]) => ({
      name: `${source}__r.${part}`,
      label: `${label} · ${word}`,
      kind: 'text',
      source,
      path: [`${source}__r`, part],
    }));
  }
  if (references.includes(type)) {
    const name = `${source}__r`;
    return [{ name, label, kind: 'text', source, path: [name] }];
  }
  const choices = type === 'true_or_false' ? yesOrNo : choicesOf(options);
  const kind = kinds[type] ?? 'other';
  const field = { name: source, label, source, path: [source] };
  if (kind !== 'choice') return [{ ...field, kind }];
  return [choices.length > 0 ? { ...field, kind, choices } : { ...field, kind: 'text' }];
}

const yesOrNo = ['true', 'false'].map((value) => ({ value, label: value }));

const choicesOf = (options: Described['options']) =>
  (options ?? []).flatMap(({ label, value, api_name }) => {
    const chosen = value ?? api_name;
    return chosen ? [{ value: chosen, label }] : [];
  });
