import { refusals } from './refusal.ts';
import type { Field, FieldType } from './schema.ts';
import type { Value } from './values.ts';

export interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly passes: (value: Value | undefined) => boolean;
}

type Test = (value: Value | undefined) => boolean;

const numeric: readonly FieldType[] = ['number', 'currency', 'date', 'date_time'];
const people: readonly string[] = ['IN', 'NIN', 'IS', 'ISN', 'HASANYOF', 'NHASANYOF', 'CONTAINS'];

const isEmpty: Test = (value) => value === undefined || value === null || value === '';
const not =
  (test: Test): Test =>
  (value) =>
    !test(value);

/** What a value is compared as. Where nothing is kept, no comparison holds. */
const read = (value: Value | undefined): string => (isEmpty(value) ? '' : String(value));
const members = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value : isEmpty(value) ? [] : [String(value)];

const compared =
  (isNumeric: boolean, limit: string, holds: (order: number) => boolean): Test =>
  (value) => {
    if (isEmpty(value)) return false;
    const [one, other] = isNumeric ? [Number(value), Number(limit)] : [read(value), limit];
    return holds(one < other ? -1 : one > other ? 1 : 0);
  };

const containing =
  (holds: (text: string) => boolean): Test =>
  (value) =>
    !isEmpty(value) && holds(read(value));

/** Every operator of the documents. `N` finds the empty ones too; the other negations are taken to do the same. */
function testOf(operator: string, isNumeric: boolean, values: readonly string[]): Test | undefined {
  const [first = '', second = ''] = values;
  const cmp = (limit: string, holds: (order: number) => boolean): Test => compared(isNumeric, limit, holds);
  const between: Test = (value) =>
    cmp(first, (order) => order >= 0)(value) && cmp(second, (order) => order <= 0)(value);
  const among: Test = (value) =>
    values.some((one) => members(value).some((member) => cmp(one, (order) => order === 0)(member)));
  switch (operator) {
    case 'EQ':
      return cmp(first, (order) => order === 0);
    case 'N':
      return not(cmp(first, (order) => order === 0));
    case 'GT':
      return cmp(first, (order) => order > 0);
    case 'GTE':
      return cmp(first, (order) => order >= 0);
    case 'LT':
      return cmp(first, (order) => order < 0);
    case 'LTE':
      return cmp(first, (order) => order <= 0);
    case 'BETWEEN':
      return between;
    case 'NBETWEEN':
      return not(between);
    case 'LIKE':
      return containing((text) => text.includes(first));
    case 'NLIKE':
      return not(containing((text) => text.includes(first)));
    case 'STARTWITH':
      return containing((text) => text.startsWith(first));
    case 'ENDWITH':
      return containing((text) => text.endsWith(first));
    case 'IS':
      return isEmpty;
    case 'ISN':
      return not(isEmpty);
    case 'IN':
    case 'HASANYOF':
      return among;
    case 'NIN':
    case 'NHASANYOF':
      return not(among);
    case 'CONTAINS':
      return (value) => values.every((one) => members(value).includes(one));
    default:
      return undefined;
  }
}

/** How many values an operator takes; the documents say it for none, so each takes what it needs and no more. */
function takes(operator: string, count: number): boolean {
  if (operator === 'IS' || operator === 'ISN') return true;
  if (operator === 'BETWEEN' || operator === 'NBETWEEN') return count === 2;
  if (/IN$|^N?HASANYOF$|^CONTAINS$/.test(operator)) return count >= 1;
  return count === 1;
}

/** One entry of `filters`, judged. Throws what the vendor says of a wrong one. */
export function filterFrom(given: unknown, fields: Readonly<Record<string, Field>>): Filter {
  const { field_name: name, field_values: values, operator, ...more } = (given ?? {}) as Record<string, unknown>;
  const wrong = (what: string): never => {
    throw refusals.wrong(what);
  };
  const [stranger] = Object.keys(more);
  if (stranger) return wrong(`filters.${stranger}`);
  const field = typeof name === 'string' ? fields[name] : undefined;
  if (typeof name !== 'string' || !field) return wrong(`field_name ${String(name)}`);
  if (!Array.isArray(values) || !values.every(isPlain)) return wrong(`field_values of ${name} must be a list`);
  const texts = values.map(String);
  const isNumeric = numeric.includes(field.type);
  const passes = typeof operator === 'string' ? testOf(operator, isNumeric, texts) : undefined;
  if (typeof operator !== 'string' || !passes) return wrong(`operator ${String(operator)}`);
  if (!takes(operator, texts.length)) return wrong(`field_values of ${name} for ${operator}`);
  if (isNumeric && texts.some((one) => one === '' || Number.isNaN(Number(one))))
    return wrong(`field_values of ${name}`);
  // The documents ask for IN wherever people are sought.
  if (field.type === 'employee' && !people.includes(operator)) return wrong(`operator ${operator} of ${name}`);
  return { field: name, operator, values: texts, passes };
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
