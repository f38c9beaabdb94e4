import { type Word, wordReader } from '../words.ts';
import { syntaxError } from './refusal.ts';

export type Kind = 'name' | 'string' | 'number' | 'sign';

const patterns: Readonly<Record<Kind, string>> = {
  string: `'(?:[^']|'')*'|"(?:[^"]|"")*"`,
  number: String.raw`-?\d+(?:\.\d+)?(?![\w.:-])`,
  name: String.raw`[A-Za-z]\w*(?:\.[A-Za-z]\w*)*`,
  sign: '!=|<=|>=|[=<>(),]',
};

const read = wordReader(patterns, (coql, at) => syntaxError(coql.slice(at, at + 20)));

/**
 * Of a string, what stands between its quotes: one is written twice there, and a backslash means itself. Throws a `Refusal`
 * where something is no word of the language.
 */
export const wordsOf = (coql: string): Word<Kind>[] =>
  read(coql).map((word) => (word.kind === 'string' ? { ...word, text: unquoted(word.text) } : word));

function unquoted(text: string): string {
  const quote = text.slice(0, 1);
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}
