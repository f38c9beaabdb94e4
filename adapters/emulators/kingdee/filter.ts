import type { Column } from './columns.ts';
import { badSyntax, Refused } from './failures.ts';
import { type Kept, momentOf, type Saved } from './records.ts';

export type Test = (record: Saved, entry: Kept) => boolean;

/** A text in quotes, a moment in `{ts'…'}`, a number, a sign or a word. Anything else ends the query. */
const token =
  /\s*(?:(?<text>'(?:[^']|'')*')|\{ts\s*(?<ts>'[^']*')\}|(?<number>-?\d+(?:\.\d+)?)|(?<sign><>|!=|>=|<=|[=<>(),])|(?<word>[A-Za-z_][\w.]*))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'sign' | 'word';
  readonly value: string;
}

/**
 * Reads a `FilterString`: comparisons, `in`, `between`, `like`, `is null`, joined by `and`, `or` and brackets. The site hands such
 * a text on to its database, so far more works there; this is what a careful client needs, and the rest is refused like a
 * mistake: functions, subqueries, comments, several statements.
 */
export function filterOf(text: string, columnOf: (key: string) => Column): Test {
  if (text.trim() === '') return () => true;
  const reader = new Reader(tokensOf(text), columnOf);
  const test = reader.alternatives();
  reader.end();
  return test;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < text.trimEnd().length; at = token.lastIndex) {
    const groups = token.exec(text)?.groups;
    if (!groups) throw badSyntax(text.slice(at).trim().slice(0, 1));
    const quoted = groups.text ?? groups.ts;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (groups.number !== undefined) tokens.push({ kind: 'number', value: groups.number });
    else if (groups.sign !== undefined) tokens.push({ kind: 'sign', value: groups.sign });
    else tokens.push({ kind: 'word', value: groups.word ?? '' });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #columnOf: (key: string) => Column;
  #at = 0;

  constructor(tokens: readonly Token[], columnOf: (key: string) => Column) {
    this.#tokens = tokens;
    this.#columnOf = columnOf;
  }

  alternatives(): Test {
    const tests = [this.#together()];
    while (this.#take('or')) tests.push(this.#together());
    return (record, entry) => tests.some((test) => test(record, entry));
  }

  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest) throw badSyntax(rest.value);
  }

  #together(): Test {
    const tests = [this.#single()];
    while (this.#take('and')) tests.push(this.#single());
    return (record, entry) => tests.every((test) => test(record, entry));
  }

  #single(): Test {
    if (!this.#take('(')) return this.#comparison();
    const test = this.alternatives();
    this.#expect(')');
    return test;
  }

  #comparison(): Test {
    const name = this.#next();
    if (name.kind !== 'word') throw badSyntax(name.value);
    const column = this.#columnOf(name.value);
    if (this.#take('is')) {
      const not = this.#take('not');
      this.#expect('null');
      return (record, entry) => (column.read(record, entry) === null) !== not;
    }
    const not = this.#take('not');
    const holds = this.#condition(column);
    return (record, entry) => {
      const held = column.read(record, entry);
      return held !== null && holds(folded(held)) !== not;
    };
  }

  /** About a value that is there: nothing holds of an empty one. */
  #condition(column: Column): (held: unknown) => boolean {
    if (this.#take('in')) {
      this.#expect('(');
      const values = [this.#value(column)];
      while (this.#take(',')) values.push(this.#value(column));
      this.#expect(')');
      return (held) => values.includes(held as string | number);
    }
    if (this.#take('between')) {
      const low = this.#value(column);
      this.#expect('and');
      const high = this.#value(column);
      return (held) => (held as string) >= low && (held as string) <= high;
    }
    if (this.#take('like')) {
      const pattern = this.#next();
      if (pattern.kind !== 'text') throw badSyntax(pattern.value);
      const like = likeOf(pattern.value);
      return (held) => like.test(String(held));
    }
    const sign = this.#next();
    const compare = comparisons[sign.value];
    if (!compare) throw badSyntax(sign.value);
    const value = this.#value(column);
    return (held) => compare(held as string, value);
  }

  /** A number stands bare and everything else in quotes: the database cannot compare one with the other. */
  #value(column: Column): string | number {
    const { kind, value } = this.#next();
    const isNumber = column.kind === 'number' || column.kind === 'id';
    if (kind !== (isNumber ? 'number' : 'text')) throw new Refused(`从数据类型 ${kind} 转换为 ${column.kind} 时出错。`);
    if (isNumber) return Number(value);
    if (column.kind !== 'datetime') return String(folded(value));
    const moment = momentOf(value);
    if (moment === undefined) throw new Refused('从字符串转换日期和/或时间时，转换失败。');
    return String(folded(moment));
  }

  #next(): Token {
    const next = this.#tokens[this.#at];
    if (!next) throw badSyntax(this.#tokens.at(-1)?.value ?? '');
    this.#at += 1;
    return next;
  }

  #take(value: string): boolean {
    const next = this.#tokens[this.#at];
    const taken = next !== undefined && next.kind !== 'text' && next.value.toLowerCase() === value;
    if (taken) this.#at += 1;
    return taken;
  }

  #expect(value: string): void {
    if (!this.#take(value)) throw badSyntax(this.#next().value);
  }
}

const comparisons: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

/** The database does not tell capitals from small letters. */
const folded = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** `%` stands for any text, `_` for one character. */
const likeOf = (pattern: string): RegExp => {
  const parts = pattern.replace(/%|_|[^%_]+/g, (part) => ({ '%': '.*', _: '.' })[part] ?? RegExp.escape(part));
  return new RegExp(`^${parts}$`, 'is');
};
