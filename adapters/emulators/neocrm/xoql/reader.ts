import { refusals } from '../refusal.ts';
import type { Literal, Path } from './statement.ts';
import { type Token, tokensOf } from './tokens.ts';

const reserved = new Set(
  'select from where and or not in is null like between order group by having limit as asc desc union join on'.split(
    ' ',
  ),
);

/** Goes through the parts of a query from left to right. Throws what the vendor says where something else was due. */
export class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(xoql: string) {
    this.#tokens = tokensOf(xoql);
  }

  /** True if one of these keywords or signs comes next. */
  isAt(...values: readonly string[]): boolean {
    const { kind, value } = this.#next();
    return (kind === 'word' || kind === 'sign') && values.includes(value.toLowerCase());
  }

  /** Goes past a keyword or sign if it comes next. */
  take(value: string): boolean {
    const isThere = this.isAt(value);
    if (isThere) this.#at += 1;
    return isThere;
  }

  expect(value: string): void {
    if (!this.take(value)) this.#refuse(value);
  }

  end(): void {
    if (this.#next().kind !== 'end') this.#refuse('the end');
  }

  word(): string {
    const { kind, value } = this.#next();
    if (kind !== 'word' || reserved.has(value.toLowerCase())) return this.#refuse('a name');
    this.#at += 1;
    return value;
  }

  path(): Path {
    return this.restOfPath(this.word());
  }

  restOfPath(first: string): Path {
    return this.take('.') ? [first, this.word()] : [first];
  }

  literal(): Literal {
    const { kind, value } = this.#next();
    if (kind !== 'text' && kind !== 'number') return this.#refuse('a value');
    this.#at += 1;
    return { kind, value };
  }

  count(): number {
    const { kind, value } = this.literal();
    return kind === 'number' && /^\d+$/.test(value) ? Number(value) : this.#refuse('a number');
  }

  list<T>(read: () => T): T[] {
    const found = [read()];
    while (this.take(',')) found.push(read());
    return found;
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', value: '' };
  }

  #refuse(due: string): never {
    throw refusals.wrong(`xoql syntax error near '${this.#next().value}', expected ${due}`);
  }
}
