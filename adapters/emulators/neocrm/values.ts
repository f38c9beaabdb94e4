import type { Field } from './schema.ts';

/** Decimals and ids as text, times in milliseconds, choices by code. */
export type Value = string | number | null;

/** A value as it is kept. Throws where the field cannot have it. */
export function kept(name: string, field: Field, value: unknown): Value {
  const wrong = (): never => {
    throw new TypeError(`${name} is ${field.type} and cannot be ${JSON.stringify(value)}`);
  };
  if (value === null) return null;
  switch (field.type) {
    case 'integer':
      return typeof value === 'string' && /^-?\d+$/.test(value) ? value : wrong();
    case 'real':
    case 'currency':
      return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? value : wrong();
    case 'date':
    case 'datetime':
      return Number.isSafeInteger(value) ? (value as number) : wrong();
    case 'picklist':
      return typeof value === 'number' && field.options?.[value] !== undefined ? value : wrong();
    case 'id':
    case 'reference':
      return typeof value === 'string' && /^\d+$/.test(value) ? value : wrong();
    default:
      return typeof value === 'string' ? value : wrong();
  }
}

/** A value as a query shows it: a choice as a list of labels, everything else as text, empty where there is nothing. */
export function shown(field: Field, value: Value | undefined): unknown {
  if (field.type === 'picklist') return value === null || value === undefined ? null : [field.options?.[Number(value)]];
  return value === null || value === undefined ? '' : String(value);
}
