import { refusals } from '../refusal.ts';

export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'end';
  /** Of a text what stands between the quotes. */
  readonly value: string;
}

/** Words may be of any script: people name columns in Chinese. */
const shapes: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['text', /'[^'\\]*'/y],
  ['sign', /<=|>=|!=|<>|[=<>(),.]/y],
];

/**
 * Cuts a query into its parts. How a quote or a backslash is written within a text is documented nowhere: a quote ends it,
 * and a backslash is refused.
 */
export function tokensOf(xoql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < xoql.length; ) {
    const [kind, found] = next(xoql, at);
    at += found.length;
    if (kind !== 'space') tokens.push({ kind, value: kind === 'text' ? found.slice(1, -1) : found });
  }
  return [...tokens, { kind: 'end', value: '' }];
}

function next(xoql: string, at: number): readonly [Token['kind'] | 'space', string] {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(xoql)?.[0];
    if (found) return [kind, found];
  }
  throw refusals.wrong(`xoql syntax error at position ${at}`);
}
