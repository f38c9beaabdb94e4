import { notFound } from './refusal.ts';
import { type Field, named, type SalesforceObject, schema } from './schema.ts';

/** `GET sobjects`: which objects there are. */
export const allObjects = (version: string): unknown => ({
  encoding: 'UTF-8',
  maxBatchSize: 200,
  sobjects: Object.entries(schema).map(([name, object]) => headOf(name, object, version)),
});

/** `GET sobjects/X/describe`. Throws a `Refusal` if there is no X. */
export function described(name: string, version: string): unknown {
  const found = named(schema, name);
  if (!found) throw notFound();
  const [written, object] = found;
  const fields = Object.entries(object.fields).map(([field, one]) => fieldOf(field, one));
  return { ...headOf(written, object, version), fields };
}

function headOf(name: string, { label, prefix }: SalesforceObject, version: string) {
  const at = `/services/data/${version}/sobjects/${name}`;
  return {
    name,
    label,
    labelPlural: `${label}s`,
    keyPrefix: prefix,
    custom: name.endsWith('__c'),
    queryable: true,
    retrieveable: true,
    urls: { sobject: at, describe: `${at}/describe`, rowTemplate: `${at}/{ID}` },
  };
}

const fieldOf = (name: string, { type, label, required, derived, to, relationship, values }: Field) => ({
  name,
  label,
  type,
  custom: name.endsWith('__c'),
  nillable: !required && !derived && type !== 'boolean',
  createable: !derived,
  updateable: !derived,
  filterable: true,
  sortable: true,
  referenceTo: to ? [to] : [],
  relationshipName: relationship ?? null,
  picklistValues: (values ?? []).map((value) => ({ value, label: value, active: true, defaultValue: false })),
});
