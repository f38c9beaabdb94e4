import type { Records, Row, Value } from './records.ts';
import { invalidQuery } from './refusal.ts';
import { type Field, fieldOf, isLookup } from './schema.ts';

/** The way from a record to a field, over records that it looks up. */
export interface Path {
  readonly name: string;
  readonly steps: readonly { readonly key: string; readonly to: string }[];
  readonly key: string;
  readonly field: Field;
}

/** `name` such as `Owner.email`, seen from `module`, in its own capitals. Throws a `Refusal` where it leads nowhere. */
export function pathOf(module: string, name: string): Path {
  const parts = name.split('.');
  const key = parts.pop() ?? '';
  let from = module;
  const steps = parts.map((lookup) => {
    const field = fieldOf(from, lookup);
    if (!field?.to || !isLookup(field)) throw invalidColumn(name);
    from = field.to;
    return { key: lookup, to: field.to };
  });
  const field = fieldOf(from, key);
  if (!field) throw invalidColumn(name);
  return { name, steps, key, field };
}

/** Null where a lookup on the way is empty. */
export function valueAt(records: Records, row: Row, { steps, key }: Path): Value {
  let at: Row | undefined = row;
  for (const step of steps) at = at && records.find(step.to, String(at[step.key]));
  return at?.[key] ?? null;
}

const invalidColumn = (name: string) => invalidQuery('column given seems to be invalid', name);
