import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceField, SourceObject } from '../../../src/ports/source.ts';

/** An object as the company has it. */
export interface ObjectType {
  readonly name: string;
  readonly label: string;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly label: string;
  readonly type: string;
  /** What can be chosen in it: label by code. */
  readonly options: ReadonlyMap<string, string>;
  /** The object that it leads to. */
  readonly target: string | undefined;
}

/** What a name must look like to be put into a query or a path, whoever says that it is one. */
export const isName = (name: string): boolean => /^[A-Za-z]\w{0,79}$/.test(name);

const listing = z.object({ records: z.array(z.object({ apiKey: z.string(), label: z.string().nullish() })) });

/** The objects in the data of `xobjects/filter`. Throws the SourceError `malformed`. */
export const objectsIn = (data: unknown): SourceObject[] =>
  shaped(listing, data, 'filter')
    .records.filter(({ apiKey }) => isName(apiKey))
    .map(({ apiKey, label }) => ({ name: apiKey, label: label?.trim() || apiKey }));

const options = z
  .array(z.object({ value: z.coerce.string(), label: z.string() }))
  .nullish()
  .transform((items) => items ?? []);
const description = z.object({
  label: z.string().nullish(),
  fields: z.array(
    z.object({
      apiKey: z.string(),
      label: z.string().nullish(),
      type: z.string(),
      selectitem: options,
      checkitem: options,
      referTo: z.object({ apiKey: z.string().nullish() }).nullish(),
    }),
  ),
});

/** The object in the data of its `description`. Throws the SourceError `malformed`. */
export function typeIn(data: unknown, name: string): ObjectType {
  const { label, fields } = shaped(description, data, 'description');
  const named = fields.filter(({ apiKey }) => isName(apiKey));
  return {
    name,
    label: label?.trim() || name,
    fields: new Map(
      named.map(({ apiKey, label: called, type, selectitem, checkitem, referTo }) => [
        apiKey,
        {
          label: called?.trim() || apiKey,
          type,
          options: new Map([...selectitem, ...checkitem].map((item) => [item.value, item.label])),
          target: referTo?.apiKey ?? undefined,
        },
      ]),
    ),
  };
}

function shaped<T>(shape: z.ZodType<T>, data: unknown, what: string): T {
  const read = shape.safeParse(data);
  if (!read.success) throw new SourceError('malformed', what);
  return read.data;
}

const kinds: Readonly<Record<string, SourceField['kind']>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  integer: 'number',
  real: 'number',
  currency: 'number',
  percent: 'number',
  date: 'day',
  datetime: 'moment',
};

/** A field as it is offered. Choices come as their labels, so that is what they can be. */
export function offered(name: string, { label, type, options: chosen }: Field): SourceField {
  if (chosen.size === 0) return { name, label, kind: kinds[type] ?? 'other' };
  const labels = [...new Set(chosen.values())];
  return { name, label, kind: 'choice', choices: labels.map((one) => ({ value: one, label: one })) };
}

/** What people know a record by that a reference leads to: somebody by the name, e-mail or number, anything else by its name. */
export function knownBy({ name, fields }: ObjectType): string[] {
  if (name === 'user') return ['name', 'email', 'phone', 'mobile'].filter((one) => fields.has(one));
  return ['name', `${name}Name`].filter((one) => fields.has(one)).slice(0, 1);
}
