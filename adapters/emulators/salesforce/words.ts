import { malformed } from './refusal.ts';

type Kind = 'name' | 'string' | 'number' | 'date' | 'datetime' | 'sign';

/** A word of SOQL; of a string, what it means without quotes and backslashes. */
export interface Word {
  readonly kind: Kind;
  readonly text: string;
}

const patterns: Readonly<Record<Kind, string>> = {
  string: String.raw`'(?:[^'\\\r\n]|\\.)*'`,
  datetime: String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)(?!\w)`,
  date: String.raw`\d{4}-\d\d-\d\d(?![\w:-])`,
  number: String.raw`[+-]?\d+(?:\.\d+)?(?![\w.-])`,
  name: String.raw`[A-Za-z]\w*(?:\.[A-Za-z]\w*)*`,
  sign: '!=|<=|>=|[=<>(),]',
};

const word = new RegExp(
  Object.entries(patterns)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'y',
);

/** Throws a `Refusal` where something is no word of the language. */
export function wordsOf(soql: string): Word[] {
  const words: Word[] = [];
  let at = soql.search(/\S|$/);
  while (at < soql.length) {
    word.lastIndex = at;
    const [kind, text] = Object.entries(word.exec(soql)?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    if (kind === undefined || text === undefined) {
      throw malformed(`line 1:${at} no viable alternative at character '${soql[at]}'`);
    }
    words.push({ kind: kind as Kind, text: kind === 'string' ? unescaped(text.slice(1, -1)) : text });
    at = word.lastIndex + soql.slice(word.lastIndex).search(/\S|$/);
  }
  return words;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (whole, code?: string, letter = '') => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meant = escapes[letter.toLowerCase()];
    if (meant === undefined) throw malformed(`Illegal escape sequence in string: ${whole}`);
    return meant;
  });
