import type { Field } from './schema.ts';

export type Value = string | number | boolean | readonly string[] | null;

const dayMs = 86_400_000;
/** Beijing, in which the vendor's days begin. */
const zoneMs = 8 * 3_600_000;

/** A value as the vendor keeps it: decimals as text, times in milliseconds, a date without its hours. */
export function kept(name: string, field: Field, value: unknown): Value {
  const wrong = (): never => {
    throw new TypeError(`${name} is ${field.type} and cannot be ${JSON.stringify(value)}`);
  };
  if (value === null) return null;
  switch (field.type) {
    case 'number':
    case 'currency':
      return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? value : wrong();
    case 'date':
      return Number.isSafeInteger(value) ? dayOf(value as number) : wrong();
    case 'date_time':
      return Number.isSafeInteger(value) ? (value as number) : wrong();
    case 'true_or_false':
      return typeof value === 'boolean' ? value : wrong();
    case 'employee':
      return isTexts(value) ? value : wrong();
    case 'select_one':
      return typeof value === 'string' && field.options?.[value] !== undefined ? value : wrong();
    default:
      return typeof value === 'string' ? value : wrong();
  }
}

const dayOf = (milliseconds: number): number => Math.floor((milliseconds + zoneMs) / dayMs) * dayMs - zoneMs;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
