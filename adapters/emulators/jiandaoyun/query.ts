import { Refused } from './failures.ts';
import { limits } from './limits.ts';
import type { Row } from './records.ts';
import { type Form, systemFields } from './schema.ts';
import { momentOf } from './values.ts';

type Test = (row: Row) => boolean;

const common = ['empty', 'not_empty'];
const exact = [...common, 'eq', 'ne', 'in', 'nin'];

/** Which methods a field can be filtered by, from the documentation of `data/list`. What is not in it can only be (not) empty. */
const methods: Readonly<Record<string, readonly string[]>> = {
  text: exact,
  combo: exact,
  radiogroup: exact,
  user: exact,
  number: [...common, 'eq', 'ne', 'range', 'gt', 'lt'],
  datetime: [...common, 'eq', 'ne', 'range'],
  checkboxgroup: [...common, 'in', 'all'],
  phone: [...common, 'like', 'verified', 'unverified'],
};

/** Whether a record is asked for. Throws `Refused` where the filter is none that the vendor takes. */
export function filterOf(filter: unknown, form: Form): Test {
  if (filter === undefined) return () => true;
  const { rel, cond, ...rest } = objectOf(filter);
  if (Object.keys(rest).length > 0 || !Array.isArray(cond)) throw new Refused('badFilter');
  const tests = cond.map((one) => conditionOf(objectOf(one), form));
  if (rel === 'and') return (row) => tests.every((test) => test(row));
  if (rel === 'or') return (row) => tests.some((test) => test(row));
  throw new Refused('badFilter');
}

function conditionOf(condition: Readonly<Record<string, unknown>>, form: Form): Test {
  const { field, type, method, value } = condition;
  const known = typeof field === 'string' ? typeOf(field, form) : undefined;
  // An example in the documentation leaves `type` out, so it may be; a wrong one is refused to be strict.
  if (typeof field !== 'string' || !known || (type !== undefined && type !== known)) throw new Refused('badFilter');
  if (typeof method !== 'string' || !(methods[known] ?? common).includes(method)) throw new Refused('badFilter');
  const test = testOf(method, known, value);
  return (row) => test(row[field]);
}

const typeOf = (field: string, form: Form): string | undefined =>
  form.widgets.find(({ name }) => name === field)?.type ??
  (Object.hasOwn(systemFields, field) ? systemFields[field as keyof typeof systemFields] : undefined);

function testOf(method: string, type: string, value: unknown): (held: unknown) => boolean {
  if (method === 'empty') return isEmpty;
  if (method === 'not_empty') return (held) => !isEmpty(held);
  if (method === 'verified' || method === 'unverified') {
    return (held) => !isEmpty(held) && objectOf(held).verified === (method === 'verified');
  }
  const wanted = valuesOf(value, method, type);
  const [first, second] = wanted;
  const has = (held: unknown): boolean => wanted.includes(comparable(held));
  switch (method) {
    case 'eq':
    case 'in':
      return (held) => (Array.isArray(held) ? held.some(has) : has(held));
    case 'ne':
    case 'nin':
      return (held) => !has(held);
    case 'all':
      return (held) => Array.isArray(held) && wanted.every((one) => held.includes(one));
    case 'like':
      return (held) => String(objectOf(held).phone ?? '').includes(String(first));
    case 'gt':
      return (held) => typeof held === 'number' && held > Number(first);
    case 'lt':
      return (held) => typeof held === 'number' && held < Number(first);
    default:
      return (held) =>
        !isEmpty(held) && (first == null || atMost(first, held)) && (second == null || atMost(held, second));
  }
}

const isEmpty = (held: unknown): boolean =>
  held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);

/** Of two numbers, or of two moments that are kept so that they compare as text. */
const atMost = (low: unknown, high: unknown): boolean =>
  typeof low === 'number' ? low <= Number(high) : String(low) <= String(high);

/** A member is compared by username. */
const comparable = (held: unknown): unknown =>
  typeof held === 'object' && held !== null && 'username' in held ? held.username : held;

/** The values of a condition, always given in a list: two of a `range`, at most 200 of `in` and `nin`, else one. */
function valuesOf(value: unknown, method: string, type: string): readonly unknown[] {
  const many = method === 'in' || method === 'nin' || method === 'all';
  const most = method === 'range' ? 2 : many ? limits.filterValues : 1;
  if (!Array.isArray(value) || value.length === 0 || value.length > most) throw new Refused('badFilter');
  if (method === 'range' && value.length !== 2) throw new Refused('badFilter');
  return value.map((one) => {
    // An open end of a range, as in the documentation's example.
    if (one === null && method === 'range') return null;
    const read = type === 'datetime' ? momentOf(one) : one;
    if (typeof read !== (type === 'number' ? 'number' : 'string')) throw new Refused('badFilter');
    return read;
  });
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as Readonly<Record<string, unknown>>;
}
