import type { Field, ObjectType } from './schema.ts';
import { objectTypes } from './schema.ts';

/** `/rest/metadata/v2.0/xobjects/filter`: all objects, or only those that the company made, or only the others. */
export function listed(custom: string | null): unknown {
  const wanted = [...objectTypes.values()].filter(({ isCustom }) => custom === null || String(isCustom) === custom);
  const records = wanted.map(({ apiKey, label, isCustom }, index) => ({
    id: String(index + 1),
    apiKey,
    label,
    custom: isCustom,
    active: true,
  }));
  return { totalSize: records.length, records };
}

/** `/rest/data/v2.0/xobjects/{apiKey}/description`. */
export const described = ({ apiKey, label, isCustom, fields }: ObjectType): unknown => ({
  apiKey,
  label,
  custom: isCustom,
  createable: true,
  deletable: true,
  updateable: true,
  queryable: true,
  fields: Object.entries(fields).map(([name, one]) => fieldAs(name, one)),
});

const itemTypes = { integer: 'Long', real: 'Double', currency: 'Double', date: 'Long', datetime: 'Long' } as const;

const fieldAs = (apiKey: string, { type, label, options, target }: Field): unknown => ({
  apiKey,
  label,
  type,
  itemType: (itemTypes as Readonly<Record<string, string>>)[type] ?? 'String',
  enabled: true,
  required: false,
  createable: apiKey !== 'id',
  updateable: apiKey !== 'id',
  sortable: true,
  selectitem: Object.entries(options ?? {}).map(([value, text]) => ({ value: Number(value), label: text })),
  checkitem: [],
  referTo: target ? { apiKey: target } : null,
  joinTo: null,
});
