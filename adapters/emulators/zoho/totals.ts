import type { Aggregate } from './query.ts';
import type { Value } from './records.ts';
import { invalidQuery } from './refusal.ts';
import type { Field } from './schema.ts';

const calculations: Readonly<Record<Aggregate['calculation'], (values: readonly number[]) => number | null>> = {
  COUNT: (values) => values.length,
  SUM: (values) => sum(values),
  AVG: (values) => (values.length > 0 ? sum(values) / values.length : null),
  MIN: (values) => (values.length > 0 ? values.reduce((one, other) => Math.min(one, other)) : null),
  MAX: (values) => (values.length > 0 ? values.reduce((one, other) => Math.max(one, other)) : null),
};

/** Over what is not empty; all but a count need numbers. Throws a `Refusal`. */
export function totalOf(
  calculation: Aggregate['calculation'],
  name: string,
  { type }: Field,
  values: readonly Value[],
): number | null {
  const isNumber = type === 'currency' || type === 'double';
  if (calculation !== 'COUNT' && !isNumber) throw invalidQuery('aggregate function is not supported', name);
  return calculations[calculation](values.filter((value) => value !== null).map(Number));
}

/** In floating point, as the vendor answers JSON numbers. */
const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
