import type { Records, Stored } from '../records.ts';
import { refusals } from '../refusal.ts';
import type { Field, ObjectType } from '../schema.ts';
import type { Value } from '../values.ts';
import { isLike } from './like.ts';
import type { Comparison, Condition, Literal, Path } from './statement.ts';

export type Test = (record: Stored) => boolean;

/** What a path means in an object, and how its value is read. */
export interface Bound {
  readonly field: Field;
  readonly read: (record: Stored) => Value;
}

const byNumber = new Set(['id', 'reference', 'integer', 'real', 'currency', 'date', 'datetime']);

const wrong = (what: string): never => {
  throw refusals.wrong(what);
};

/** Throws what the vendor says of a name that the object does not have. */
export function bound(records: Records, type: ObjectType, [first = '', second]: Path): Bound {
  const field = type.fields[first];
  if (!field) return wrong(`字段不存在: ${first}`);
  if (second === undefined) return { field, read: ({ values }) => values[first] ?? null };
  const target = records.find(field.target ?? '');
  const inner = target?.type.fields[second];
  if (!target || !inner) return wrong(`字段不存在: ${first}.${second}`);
  const there = (record: Stored): Stored | undefined => target.get(String(record.values[first] ?? ''));
  return { field: inner, read: (record) => there(record)?.values[second] ?? null };
}

/** A condition as a test of records. Where nothing is kept nothing is true but `is null`, as in any SQL. */
export function testOf(records: Records, type: ObjectType, condition: Condition): Test {
  const test = (part: Condition): Test => testOf(records, type, part);
  const at = (path: Path): Bound => bound(records, type, path);
  switch (condition.kind) {
    case 'and': {
      const tests = condition.parts.map(test);
      return (record) => tests.every((one) => one(record));
    }
    case 'or': {
      const tests = condition.parts.map(test);
      return (record) => tests.some((one) => one(record));
    }
    case 'null': {
      const { read } = at(condition.path);
      return (record) => read(record) === null;
    }
    case 'not':
      return negated(condition.part, test(condition.part), at);
    case 'like':
      return liked(at(condition.path), condition.path, condition.pattern);
    case 'in': {
      const { path } = condition;
      const tests = condition.literals.map((literal) => compared(at(path), path, '=', literal));
      return (record) => tests.some((one) => one(record));
    }
    case 'compare':
      return compared(at(condition.path), condition.path, condition.operator, condition.literal);
  }
}

function negated(part: Condition, test: Test, at: (path: Path) => Bound): Test {
  if (part.kind !== 'like' && part.kind !== 'in') return (record) => !test(record);
  const { read } = at(part.path);
  return (record) => read(record) !== null && !test(record);
}

function liked({ field, read }: Bound, path: Path, pattern: string): Test {
  if (byNumber.has(field.type)) return wrong(`like cannot be used on ${path.join('.')}`);
  return (record) => isLike(textOf(field, read(record)), pattern);
}

function compared({ field, read }: Bound, path: Path, operator: Comparison, literal: Literal): Test {
  const isNumeric = byNumber.has(field.type);
  if (isNumeric !== (literal.kind === 'number'))
    return wrong(`${path.join('.')} cannot be compared with a ${literal.kind}`);
  if (field.type === 'picklist' && operator !== '=' && operator !== '!=')
    return wrong(`${operator} cannot be used on ${path.join('.')}`);
  const limit = isNumeric ? Number(literal.value) : literal.value;
  return (record) => {
    const value = read(record);
    return value !== null && holds(isNumeric ? Number(value) : textOf(field, value), operator, limit);
  };
}

function holds<T extends string | number>(one: T, operator: Comparison, other: T): boolean {
  switch (operator) {
    case '=':
      return one === other;
    case '!=':
      return one !== other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}

/** A choice is compared by its label, as it is shown. */
const textOf = (field: Field, value: Value): string =>
  value === null ? '' : field.type === 'picklist' ? (field.options?.[Number(value)] ?? '') : String(value);
