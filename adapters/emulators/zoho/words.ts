import { syntaxError } from './refusal.ts';

type Kind = 'name' | 'string' | 'number' | 'sign';

/** A word of COQL; of a string, what stands between its quotes. */
export interface Word {
  readonly kind: Kind;
  readonly text: string;
}

const patterns: Readonly<Record<Kind, string>> = {
  string: `'(?:[^']|'')*'|"(?:[^"]|"")*"`,
  number: String.raw`-?\d+(?:\.\d+)?(?![\w.:-])`,
  name: String.raw`[A-Za-z]\w*(?:\.[A-Za-z]\w*)*`,
  sign: '!=|<=|>=|[=<>(),]',
};

const word = new RegExp(
  Object.entries(patterns)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'y',
);

/** Throws a `Refusal` where something is no word of the language. A quote is written twice; a backslash means itself. */
export function wordsOf(coql: string): Word[] {
  const words: Word[] = [];
  let at = coql.search(/\S|$/);
  while (at < coql.length) {
    word.lastIndex = at;
    const [kind, text] = Object.entries(word.exec(coql)?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    if (kind === undefined || text === undefined) throw syntaxError(coql.slice(at, at + 20));
    words.push({ kind: kind as Kind, text: kind === 'string' ? unquoted(text) : text });
    at = word.lastIndex + coql.slice(word.lastIndex).search(/\S|$/);
  }
  return words;
}

function unquoted(text: string): string {
  const quote = text.slice(0, 1);
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}
