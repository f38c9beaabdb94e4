import { type Word, wordReader } from '../words.ts';
import { malformed } from './refusal.ts';

export type Kind = 'name' | 'string' | 'number' | 'date' | 'datetime' | 'sign';

const patterns: Readonly<Record<Kind, string>> = {
  string: String.raw`'(?:[^'\\\r\n]|\\.)*'`,
  datetime: String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)(?!\w)`,
  date: String.raw`\d{4}-\d\d-\d\d(?![\w:-])`,
  number: String.raw`[+-]?\d+(?:\.\d+)?(?![\w.-])`,
  name: String.raw`[A-Za-z]\w*(?:\.[A-Za-z]\w*)*`,
  sign: '!=|<=|>=|[=<>(),]',
};

const read = wordReader(patterns, (soql, at) =>
  malformed(`line 1:${at} no viable alternative at character '${soql[at]}'`),
);

/** Of a string, what it means without quotes and backslashes. Throws a `Refusal` where something is no word of the language. */
export const wordsOf = (soql: string): Word<Kind>[] =>
  read(soql).map((word) => (word.kind === 'string' ? { ...word, text: unescaped(word.text.slice(1, -1)) } : word));

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
