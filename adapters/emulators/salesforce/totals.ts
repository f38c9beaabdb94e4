import { pathOf, valueAt } from './paths.ts';
import type { Aggregate } from './query.ts';
import { writtenAs } from './record-shape.ts';
import type { Records, Row, Value } from './records.ts';
import { malformed } from './refusal.ts';

type Present = NonNullable<Value>;

/** In floating point, as the vendor answers JSON numbers. */
const sum = (values: readonly Present[]): number => values.reduce<number>((one, other) => one + Number(other), 0);

const calculations: Readonly<Record<Aggregate['calculation'], (values: readonly Present[]) => Value>> = {
  COUNT: (values) => values.length,
  SUM: (values) => (values.length > 0 ? sum(values) : null),
  AVG: (values) => (values.length > 0 ? sum(values) / values.length : null),
  MIN: (values) => values.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? null,
  MAX: (values) => values.toSorted((one, other) => (one > other ? -1 : 1))[0] ?? null,
};

/** Over what is not empty, under the names that were given or `expr0`, `expr1` and so on. Throws a `Refusal`. */
export function totalsOf(
  records: Records,
  object: string,
  rows: readonly Row[],
  aggregates: readonly Aggregate[],
): Readonly<Record<string, Value>> {
  let unnamed = 0;
  const totals = aggregates.map(({ calculation, name, alias }) => {
    const path = pathOf(object, name);
    const { type } = path.field;
    const isNumber = type === 'currency' || type === 'double';
    const isOrdered = isNumber || type === 'date' || type === 'datetime';
    const isTaken = calculation === 'COUNT' || (calculation.startsWith('M') ? isOrdered : isNumber);
    if (!isTaken) throw malformed(`field ${name} does not support aggregate operator ${calculation}`);
    const total = calculations[calculation](rows.flatMap((row) => valueAt(records, row, path) ?? []));
    return [alias ?? `expr${unnamed++}`, calculation === 'COUNT' ? total : writtenAs(path.field, total)] as const;
  });
  return Object.fromEntries(totals);
}
