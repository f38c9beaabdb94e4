import { limits } from './limits.ts';
import type { Records, Row, Value } from './records.ts';
import { invalidField, Refusal } from './refusal.ts';
import { type Field, named, schema } from './schema.ts';

/** The way from a record to a field, over records that it refers to. */
export interface Path {
  readonly steps: readonly { readonly key: string; readonly relationship: string; readonly to: string }[];
  readonly key: string;
  readonly field: Field;
}

/** The object's name as it is written in the schema. Throws a `Refusal` if there is none. */
export function objectOf(name: string): string {
  const found = named(schema, name);
  if (!found) throw new Refusal(400, 'INVALID_TYPE', `sObject type '${name}' is not supported.`);
  return found[0];
}

/** `name` such as `Owner.Email`, seen from `object`. Throws a `Refusal` where it leads nowhere. */
export function pathOf(object: string, name: string): Path {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  if (parts.length > limits.pathSteps)
    throw invalidField(`SOQL statements can't reference more than 5 levels: ${name}`);
  let from = object;
  const steps = parts.map((relationship) => {
    const way = Object.entries(schema[from]?.fields ?? {}).find(
      ([, { relationship: known }]) => known?.toLowerCase() === relationship.toLowerCase(),
    );
    const [key, { to = '', relationship: written = '' }] = way ?? ['', {}];
    if (!way) throw invalidField(`Didn't understand relationship '${relationship}' in field path.`);
    from = to;
    return { key, relationship: written, to };
  });
  const found = named(schema[from]?.fields ?? {}, last);
  if (!found) throw invalidField(`No such column '${last}' on entity '${from}'.`);
  return { steps, key: found[0], field: found[1] };
}

/** Null where a reference on the way is empty. */
export function valueAt(records: Records, row: Row, { steps, key }: Path): Value {
  let at: Row | undefined = row;
  for (const step of steps) at = at && records.find(step.to, String(at[step.key]));
  return at?.[key] ?? null;
}
