import { limits } from './limits.ts';
import { malformed, Refusal } from './refusal.ts';
import { type Kind, wordsOf } from './words.ts';

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'IN' | 'NOT IN';

export type Literal =
  | { readonly kind: 'string' | 'number' | 'date' | 'datetime'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: 'true' | 'false' }
  | { readonly kind: 'null'; readonly text: 'null' };

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compared';
      readonly name: string;
      readonly operator: Operator;
      readonly values: readonly Literal[];
    };

export interface Aggregate {
  readonly calculation: 'COUNT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';
  readonly name: string;
  readonly alias?: string;
}

export interface Order {
  readonly name: string;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

export interface Query {
  /** `COUNT()` alone: no fields. */
  readonly count: boolean;
  readonly fields: readonly string[];
  readonly aggregates: readonly Aggregate[];
  readonly object: string;
  readonly where?: Condition;
  readonly orderBy: readonly Order[];
  readonly limit?: number;
  readonly offset: number;
}

const calculations = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX'] as const;

/**
 * What is written, without looking whether there are such fields. Of the language: fields along relationships, totals
 * without GROUP BY, WHERE with values and lists, ORDER BY, LIMIT, OFFSET; the rest is refused as if it were no SOQL. Throws a
 * `Refusal`.
 */
export function parse(soql: string): Query {
  const words = wordsOf(soql);
  let at = 0;

  const isNext = (text: string): boolean => {
    const next = words[at];
    return (next?.kind === 'name' || next?.kind === 'sign') && next.text.toUpperCase() === text;
  };
  const accept = (text: string): boolean => isNext(text) && ++at > 0;
  const unexpected = (): Error =>
    malformed(words[at] ? `unexpected token: '${words[at]?.text}'` : 'unexpected token: <EOF>');
  const expect = (text: string): void => {
    if (!accept(text)) throw unexpected();
  };
  const take = (kind: Kind): string => {
    const next = words[at];
    if (next?.kind !== kind) throw unexpected();
    at++;
    return next.text;
  };
  const list = <T>(one: () => T): T[] => {
    const found = [one()];
    while (accept(',')) found.push(one());
    return found;
  };
  const whole = (): number => {
    const text = take('number');
    if (!/^\d+$/.test(text)) throw malformed(`unexpected token: '${text}'`);
    return Number(text);
  };

  function literal(): Literal {
    const next = words[at];
    if (next?.kind === 'string' || next?.kind === 'number' || next?.kind === 'date' || next?.kind === 'datetime') {
      at++;
      return { kind: next.kind, text: next.text };
    }
    if (accept('NULL')) return { kind: 'null', text: 'null' };
    if (accept('TRUE')) return { kind: 'boolean', text: 'true' };
    if (accept('FALSE')) return { kind: 'boolean', text: 'false' };
    throw unexpected();
  }

  function comparison(): Condition {
    const name = take('name');
    const negated = accept('NOT');
    if (negated || isNext('IN')) {
      expect('IN');
      expect('(');
      const values = list(literal);
      expect(')');
      return { kind: 'compared', name, operator: negated ? 'NOT IN' : 'IN', values };
    }
    const operator = take('sign');
    if (!['=', '!=', '<', '<=', '>', '>='].includes(operator)) throw malformed(`unexpected token: '${operator}'`);
    return { kind: 'compared', name, operator: operator as Operator, values: [literal()] };
  }

  function unit(): Condition {
    if (accept('NOT')) return { kind: 'not', of: unit() };
    if (!accept('(')) return comparison();
    const inner = condition();
    expect(')');
    return inner;
  }

  /** AND and OR at one level need brackets. */
  function condition(): Condition {
    const of = [unit()];
    const joint = isNext('OR') ? 'OR' : 'AND';
    while (accept(joint)) of.push(unit());
    if (isNext('AND') || isNext('OR')) throw unexpected();
    return of.length === 1 ? (of[0] as Condition) : { kind: joint === 'OR' ? 'any' : 'all', of };
  }

  function order(): Order {
    const name = take('name');
    const descending = accept('DESC') || (accept('ASC') && false);
    if (!accept('NULLS')) return { name, descending, nullsLast: false };
    if (accept('LAST')) return { name, descending, nullsLast: true };
    expect('FIRST');
    return { name, descending, nullsLast: false };
  }

  function column(): string | Aggregate {
    const name = take('name');
    const calculation = calculations.find((one) => one === name.toUpperCase());
    if (calculation === undefined || !accept('(')) return name;
    const of = take('name');
    expect(')');
    const isNamed = words[at]?.kind === 'name' && !isNext('FROM');
    return { calculation, name: of, ...(isNamed ? { alias: take('name') } : {}) };
  }

  /** `COUNT()` stands alone. */
  function countsAll(): boolean {
    const isCount = isNext('COUNT') && words[at + 1]?.text === '(' && words[at + 2]?.text === ')';
    if (isCount) at += 3;
    return isCount;
  }

  expect('SELECT');
  const count = countsAll();
  const columns = count ? [] : list(column);
  expect('FROM');
  const object = take('name');
  const where = accept('WHERE') ? condition() : undefined;
  let orderBy: Order[] = [];
  if (accept('ORDER')) {
    expect('BY');
    orderBy = list(order);
  }
  const limit = accept('LIMIT') ? whole() : undefined;
  const offset = accept('OFFSET') ? whole() : 0;
  if (at < words.length) throw unexpected();
  if (offset > limits.offset) {
    throw new Refusal(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${limits.offset}`);
  }
  const fields = columns.filter((one) => typeof one === 'string');
  const aggregates = columns.filter((one) => typeof one !== 'string');
  if (aggregates.length > 0 && fields.length > 0) throw malformed(`Field must be grouped or aggregated: ${fields[0]}`);
  const twice = fields.find((name, index) => fields.findIndex((other) => sameName(name, other)) < index);
  if (twice !== undefined) throw malformed(`duplicate field selected: ${twice}`);
  return {
    count,
    fields,
    aggregates,
    object,
    ...(where ? { where } : {}),
    orderBy,
    ...(limit === undefined ? {} : { limit }),
    offset,
  };
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
