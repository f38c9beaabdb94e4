import { SourceError } from '../../../src/errors.ts';
import type { SourceRecord } from '../../../src/ports/source.ts';
import type { Plan } from './query.ts';

export type Row = readonly unknown[];

/** Rows of an answer, each with so many values. Throws the SourceError `malformed`. */
export function rowsIn(said: unknown, width: number): readonly Row[] {
  const isRow = (row: unknown): row is Row => Array.isArray(row) && row.length === width;
  if (!Array.isArray(said) || !said.every(isRow)) throw new SourceError('malformed', 'rows');
  return said;
}

/** What an employee is reached by, by the employee's number. */
export type Staff = ReadonlyMap<string, Readonly<Record<'FMobile' | 'FEmail', string | null>>>;

/**
 * Rows as records. As soon as a field of an entry is asked for there is a row for each entry, with what the bill says once
 * repeated in all of them: then each entry is a record of its own, `FID:entry`, and a number of the bill is none of its entries',
 * or the amount of a bill would count as often as it has entries. `raw` are the same rows with numbers that are numbers, needed only then.
 */
export function recordsIn(plan: Plan, rows: readonly Row[], raw: readonly Row[], staff: Staff): SourceRecord[] {
  return rows.map((row, at) => ({
    id: idOf(row.slice(0, plan.entryKey ? 2 : 1)),
    values: Object.fromEntries(
      plan.columns.map(({ name, key, entry, staff: wanted }) => {
        const place = plan.keys.indexOf(key);
        const isOfBill = plan.entryKey !== undefined && !entry && typeof raw[at]?.[place] === 'number';
        const value = isOfBill ? null : textOf(row[place]);
        return [name, wanted && value !== null ? (employeeOf(value, staff)?.[wanted] ?? null) : value];
      }),
    ),
  }));
}

function idOf([bill, entry]: Row): string {
  const isNumber = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);
  // Where a bill has no entry its row has none, or the number of none.
  const isWhole = entry === undefined || entry === null || entry === '0';
  if (!isNumber(bill) || !(isWhole || isNumber(entry))) throw new SourceError('malformed', 'id');
  return isWhole ? bill : `${bill}:${entry}`;
}

/** Numbers have come as text. Nothing is said as often by an empty text as by null. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
  if (typeof value === 'object') throw new SourceError('malformed', 'value');
  return String(value);
}

/** Numbers of employees that a salesperson's may stand for: the same, or the part before the post, `0012_GW000001_1`. */
export const employeeNumbers = (number: string): string[] => [
  ...new Set([number, number.replace(/_GW\d+(?:_\d+)?$/, '')]),
];

const employeeOf = (number: string, staff: Staff): ReturnType<Staff['get']> =>
  employeeNumbers(number)
    .map((one) => staff.get(one))
    .find((employee) => employee !== undefined);

/** Every salesperson's number in the rows that somebody is to be reached by. */
export function salespeopleIn({ keys, columns }: Plan, rows: readonly Row[]): string[] {
  const places = columns.flatMap(({ key, staff }) => (staff ? keys.indexOf(key) : []));
  return [...new Set(rows.flatMap((row) => places.flatMap((place) => textOf(row[place]) ?? [])))];
}

export const staffIn = (rows: readonly Row[]): Staff =>
  new Map(rows.map(([number, mobile, email]) => [String(number), { FMobile: textOf(mobile), FEmail: textOf(email) }]));
