import { limits } from './limits.ts';
import { limitExceeded, Refusal, syntaxError } from './refusal.ts';
import { type Kind, wordsOf } from './words.ts';

export const comparators = ['=', '!=', '>', '>=', '<', '<='] as const;

export type Operator =
  | (typeof comparators)[number]
  | 'like'
  | 'not like'
  | 'in'
  | 'not in'
  | 'between'
  | 'not between'
  | 'is null'
  | 'is not null';

export interface Compared {
  readonly kind: 'compared';
  readonly name: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

export type Condition = Compared | { readonly kind: 'and' | 'or'; readonly of: readonly [Condition, Condition] };

export interface Aggregate {
  readonly calculation: 'COUNT' | 'SUM' | 'MIN' | 'MAX' | 'AVG';
  readonly name: string;
}

export interface Query {
  readonly fields: readonly string[];
  readonly aggregates: readonly Aggregate[];
  readonly module: string;
  readonly where: Condition;
  readonly orderBy: readonly { readonly name: string; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

/**
 * What is written, without looking whether there are such fields. WHERE there must be. Without GROUP BY, subqueries, aliases and
 * custom views: those are refused as if they were no COQL. Throws a `Refusal`.
 */
export function parse(coql: string): Query {
  const words = wordsOf(coql);
  let at = 0;
  let criteria = 0;

  const unexpected = (): Refusal => syntaxError(words[at]?.text ?? '<EOF>');
  const isNext = (text: string): boolean => {
    const next = words[at];
    return next !== undefined && next.kind !== 'string' && next.text.toLowerCase() === text;
  };
  const accept = (text: string): boolean => isNext(text) && ++at > 0;
  const expect = (text: string): void => {
    if (!accept(text)) throw unexpected();
  };
  const take = (...kinds: readonly Kind[]): string => {
    const next = words[at];
    if (next === undefined || !kinds.includes(next.kind)) throw unexpected();
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
    if (!/^\d+$/.test(text)) throw syntaxError(text);
    return Number(text);
  };
  /** Words need no quotes. */
  const value = (): string => take('string', 'number', 'name');

  function comparison(): Compared {
    if (++criteria > limits.criteria) throw limitExceeded('criteria limit exceeded', limits.criteria);
    const name = take('name');
    if (accept('is')) {
      const operator = accept('not') ? 'is not null' : 'is null';
      expect('null');
      return { kind: 'compared', name, operator, values: [] };
    }
    const not = accept('not') ? 'not ' : '';
    if (accept('like')) return { kind: 'compared', name, operator: `${not}like` as Operator, values: [value()] };
    if (accept('between')) {
      const from = value();
      expect('and');
      return { kind: 'compared', name, operator: `${not}between` as Operator, values: [from, value()] };
    }
    if (not !== '' || isNext('in')) {
      expect('in');
      expect('(');
      const values = list(value);
      expect(')');
      if (values.length > limits.values) throw limitExceeded('in clause limit exceeded', limits.values);
      return { kind: 'compared', name, operator: `${not}in` as Operator, values };
    }
    const operator = comparators.find((one) => one === words[at]?.text);
    if (operator === undefined) throw unexpected();
    at++;
    return { kind: 'compared', name, operator, values: [value()] };
  }

  function unit(): Condition {
    if (!accept('(')) return comparison();
    const inner = condition();
    expect(')');
    return inner;
  }

  /** Two at a time: a third one needs brackets around two of them. */
  function condition(): Condition {
    const first = unit();
    const kind = accept('and') ? 'and' : accept('or') ? 'or' : undefined;
    if (kind === undefined) return first;
    const both: Condition = { kind, of: [first, unit()] };
    if (isNext('and') || isNext('or')) throw unexpected();
    return both;
  }

  /** A name may be quoted, and has to be where it is a word of SQL: which words those are the documents do not list. */
  function column(): string | Aggregate {
    const name = take('name', 'string');
    const calculation = (['COUNT', 'SUM', 'MIN', 'MAX', 'AVG'] as const).find((one) => one === name.toUpperCase());
    if (calculation === undefined || !accept('(')) return name;
    const of = take('name');
    expect(')');
    return { calculation, name: of };
  }

  expect('select');
  const columns = list(column);
  expect('from');
  const module = take('name');
  expect('where');
  const where = condition();
  let orderBy: { name: string; descending: boolean }[] = [];
  if (accept('order')) {
    expect('by');
    orderBy = list(() => ({ name: take('name'), descending: accept('desc') || (accept('asc') && false) }));
  }
  let [limit, offset] = [limits.rows as number, 0];
  if (accept('limit')) {
    limit = whole();
    if (accept(',')) [offset, limit] = [limit, whole()];
    else if (accept('offset')) offset = whole();
  }
  if (at < words.length) throw unexpected();
  const fields = columns.filter((one) => typeof one === 'string');
  const aggregates = columns.filter((one) => typeof one !== 'string');
  if (aggregates.length > 0 && fields.length > 0) throw syntaxError('group by');
  judgeSizes({ fields, aggregates, limit, offset, orders: orderBy.map(({ name }) => name) });
  return { fields, aggregates, module, where, orderBy, limit, offset };
}

function judgeSizes(query: {
  readonly fields: readonly string[];
  readonly aggregates: readonly Aggregate[];
  readonly limit: number;
  readonly offset: number;
  readonly orders: readonly string[];
}): void {
  const { fields, aggregates, limit, offset, orders } = query;
  if (fields.length > limits.columns) throw limitExceeded('select column limit exceeded', limits.columns);
  if (aggregates.length > limits.aggregates) throw limitExceeded('aggregate limit exceeded', limits.aggregates);
  if (orders.length > limits.orders) throw limitExceeded('order by limit exceeded', limits.orders);
  if (limit > limits.rowsMost) throw limitExceeded('limit clause exceeded', limits.rowsMost);
  if (offset + limit > limits.reach) throw limitExceeded('Max records limit exceeded', limits.reach);
  const written = aggregates.map(({ calculation, name }) => `${calculation}(${name})`);
  for (const names of [fields, orders, written]) {
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) throw new Refusal(400, 'DUPLICATE_DATA', 'duplicate data', { column_name: twice });
  }
}
