import { pathOf, valueAt } from './paths.ts';
import type { Condition, Literal, Operator } from './query.ts';
import type { Records, Row, Value } from './records.ts';
import { invalidField, Refusal } from './refusal.ts';
import type { Field } from './schema.ts';

/** A condition that was found to make sense. */
export interface Criteria {
  readonly matches: (row: Row) => boolean;
  /** No record that was last modified before matches: where the search may begin. */
  readonly from: number;
}

/** Throws a `Refusal` for fields that are not there and values of the wrong kind. */
export function criteriaOf(records: Records, object: string, condition: Condition): Criteria {
  if (condition.kind === 'compared') return compared(records, object, condition);
  if (condition.kind === 'not') {
    const inner = criteriaOf(records, object, condition.of);
    return { matches: (row) => !inner.matches(row), from: 0 };
  }
  const parts = condition.of.map((one) => criteriaOf(records, object, one));
  const begins = parts.map(({ from }) => from);
  return condition.kind === 'all'
    ? { matches: (row) => parts.every(({ matches }) => matches(row)), from: Math.max(...begins) }
    : { matches: (row) => parts.some(({ matches }) => matches(row)), from: Math.min(...begins) };
}

function compared(
  records: Records,
  object: string,
  { name, operator, values }: Extract<Condition, { kind: 'compared' }>,
): Criteria {
  const path = pathOf(object, name);
  const sought = values.map((literal) => soughtIn(name, path.field, operator, literal));
  const begins = path.key === 'SystemModstamp' && path.steps.length === 0 && /^[=>]/.test(operator);
  return {
    matches: (row) => holds(comparable(path.field, valueAt(records, row, path)), operator, sought),
    from: begins ? Number(sought[0]) : 0,
  };
}

function soughtIn(name: string, field: Field, operator: Operator, { kind, text }: Literal): Value {
  const ordered = /[<>]/.test(operator);
  const unordered = kind === 'null' || field.type === 'boolean';
  if (ordered && unordered) throw wrongOperator(`invalid operator on ${field.type} field: ${name}`);
  if (kind === 'null') return null;
  if (kind !== literalFor(field)) {
    const quotes = literalFor(field) === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
    throw invalidField(
      `value of filter criterion for field '${name}' must be of type ${typeWord(field)} and ${quotes}`,
    );
  }
  if (isId(field) && !/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) {
    throw wrongOperator(`invalid ID field: ${text}`);
  }
  return parsed(name, field, text);
}

function parsed(name: string, field: Field, text: string): Value {
  try {
    if (field.type === 'datetime') return Temporal.Instant.from(text).epochMilliseconds;
    if (field.type === 'date') return Temporal.PlainDate.from(text).toString();
  } catch {
    throw invalidField(`value of filter criterion for field '${name}' is no valid ${field.type}: ${text}`);
  }
  if (field.type === 'boolean') return text === 'true';
  return literalFor(field) === 'number' ? Number(text) : comparable(field, text);
}

/** Ids are told apart by their first fifteen characters, other texts without regard to capitals. */
function comparable(field: Field, value: Value): Value {
  if (typeof value !== 'string' || field.type === 'date') return value;
  return isId(field) ? value.slice(0, 15) : value.toLowerCase();
}

function holds(value: Value, operator: Operator, sought: readonly Value[]): boolean {
  if (operator === 'IN') return sought.includes(value);
  if (operator === 'NOT IN') return !sought.includes(value);
  const [than = null] = sought;
  if (operator === '=') return value === than;
  if (operator === '!=') return value !== than;
  if (value === null || than === null) return false;
  if (operator === '<') return value < than;
  if (operator === '<=') return value <= than;
  return operator === '>' ? value > than : value >= than;
}

function literalFor({ type }: Field): Literal['kind'] {
  if (type === 'date' || type === 'datetime' || type === 'boolean') return type;
  return type === 'currency' || type === 'double' ? 'number' : 'string';
}

const typeWord = ({ type }: Field): string => (type === 'datetime' ? 'dateTime' : type);
const isId = ({ type }: Field): boolean => type === 'id' || type === 'reference';
const wrongOperator = (message: string): Refusal => new Refusal(400, 'INVALID_QUERY_FILTER_OPERATOR', message);
