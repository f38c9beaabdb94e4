import { type Path, pathOf, valueAt } from './paths.ts';
import { type Compared, type Condition, comparators, type Operator } from './query.ts';
import type { Records, Row, Value } from './records.ts';
import { invalidQuery } from './refusal.ts';
import { type Field, type FieldType, isLookup } from './schema.ts';

/** A condition that was found to make sense. */
export interface Criteria {
  readonly matches: (row: Row) => boolean;
  readonly paths: readonly Path[];
  /** No record that was last modified before matches. */
  readonly modifiedFrom: number;
  /** No record with an id before this matches. */
  readonly idFrom: string;
}

/** Throws a `Refusal` for fields that are not there, and operators and values that their types do not take. */
export function criteriaOf(records: Records, module: string, condition: Condition): Criteria {
  if (condition.kind === 'compared') return compared(records, module, condition);
  const [one, other] = condition.of.map((part) => criteriaOf(records, module, part)) as [Criteria, Criteria];
  const isAnd = condition.kind === 'and';
  const [earlier, later] = one.idFrom < other.idFrom ? [one, other] : [other, one];
  return {
    matches: isAnd ? (row) => one.matches(row) && other.matches(row) : (row) => one.matches(row) || other.matches(row),
    paths: [...one.paths, ...other.paths],
    modifiedFrom: (isAnd ? Math.max : Math.min)(one.modifiedFrom, other.modifiedFrom),
    idFrom: (isAnd ? later : earlier).idFrom,
  };
}

function compared(records: Records, module: string, { name, operator, values }: Compared): Criteria {
  const path = pathOf(module, name);
  if (!operatorsFor(path.field).includes(operator)) throw invalidQuery('invalid operator', name);
  const sought = values.map((text) => soughtIn(name, path.field, text));
  const begins = path.steps.length === 0 && ['=', '>', '>=', 'between'].includes(operator);
  return {
    matches: (row) => holds(foldedIn(path.field, valueAt(records, row, path)), operator, sought),
    paths: [path],
    modifiedFrom: begins && name === 'Modified_Time' ? Number(sought[0]) : 0,
    idFrom: begins && name === 'id' ? String(sought[0]) : '',
  };
}

const nulls: readonly Operator[] = ['is null', 'is not null'];
const equals: readonly Operator[] = ['=', '!=', 'in', 'not in', ...nulls];
const ordered: readonly Operator[] = [...comparators, 'between', 'not between', 'in', 'not in', ...nulls];

/** As the documents list them for each type of field. */
function operatorsFor(field: Field): readonly Operator[] {
  if (field.type === 'boolean') return ['='];
  if (isLookup(field)) return equals;
  return isText(field.type) ? [...equals, 'like', 'not like'] : ordered;
}

const isText = (type: FieldType): boolean => ['text', 'picklist', 'email', 'phone'].includes(type);

const shapes: Partial<Record<FieldType, RegExp>> = {
  bigint: /^\d{1,19}$/,
  lookup: /^\d{1,19}$/,
  ownerlookup: /^\d{1,19}$/,
  boolean: /^(?:true|false)$/,
  double: /^-?\d+(?:\.\d+)?$/,
  currency: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  // The documents show no other form; a `Z` or parts of a second may do, which was not seen.
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
};

function soughtIn(name: string, field: Field, text: string): Value {
  const shape = shapes[field.type];
  const wrong = () => invalidQuery('value given seems to be invalid for the column', name);
  if (shape && !shape.test(text)) throw wrong();
  try {
    if (field.type === 'datetime') return Temporal.Instant.from(text).epochMilliseconds;
    if (field.type === 'date') return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw wrong();
  }
  if (field.type === 'boolean') return text === 'true';
  if (field.type === 'bigint' || isLookup(field)) return text.padStart(19, '0');
  return field.type === 'double' || field.type === 'currency' ? Number(text) : foldedIn(field, text);
}

/** Texts are compared without regard to capitals. */
const foldedIn = ({ type }: Field, value: Value): Value =>
  isText(type) && typeof value === 'string' ? value.toLowerCase() : value;

/** What is empty is none of the values that it is compared with, and is not found by `!=` either. */
function holds(value: Value, operator: Operator, sought: readonly Value[]): boolean {
  if (operator === 'is null') return value === null;
  if (operator === 'is not null' || value === null) return value !== null;
  const [first, last] = sought as [NonNullable<Value>, NonNullable<Value>?];
  const isBetween = last !== undefined && value >= first && value <= last;
  if (operator === 'between' || operator === 'not between') return isBetween === (operator === 'between');
  if (operator === 'in' || operator === 'not in') return sought.includes(value) === (operator === 'in');
  if (operator === 'like') return isLike(String(value), String(first));
  if (operator === 'not like') return !isLike(String(value), String(first));
  if (operator === '=') return value === first;
  if (operator === '!=') return value !== first;
  if (operator === '<') return value < first;
  if (operator === '<=') return value <= first;
  return operator === '>' ? value > first : value >= first;
}

function isLike(value: string, pattern: string): boolean {
  const text = pattern.replace(/^%|%$/g, '');
  if (pattern.startsWith('%') && pattern.endsWith('%')) return value.includes(text);
  if (pattern.startsWith('%')) return value.endsWith(text);
  return pattern.endsWith('%') ? value.startsWith(text) : value === text;
}
