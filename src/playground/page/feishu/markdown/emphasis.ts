import { html } from 'hono/html';
import type { Reader } from './scan.ts';

const marks = ['**', '__', '~~', '*', '_'] as const;

/** `**bold**`, `__bold__`, `~~struck~~`, `*italic*`, `_italic_`; an underscore inside a word is one. */
export const emphasis: Reader = (text, at, _view, inner) => {
  const mark = marks.find((one) => text.startsWith(one, at));
  if (!mark || !opens(text, at, mark)) return undefined;
  const close = closeOf(text, at + mark.length, mark);
  if (close === undefined) return undefined;
  const content = inner(text.slice(at + mark.length, close));
  const end = close + mark.length;
  if (mark === '~~') return { part: html`<del>${content}</del>`, end };
  return { part: mark.length === 2 ? html`<strong>${content}</strong>` : html`<em>${content}</em>`, end };
};

const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function opens(text: string, at: number, mark: string): boolean {
  const inWord = mark.startsWith('_') && isWord(text[at - 1]);
  return !inWord && !isBlank(text[at + mark.length]);
}

function closeOf(text: string, from: number, mark: string): number | undefined {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const after = text[at + mark.length];
    /** Of three stars the first one closes what stands inside. */
    if (mark.length === 2 && after === mark[0]) return at > from ? at + 1 : undefined;
    const longer = mark.length === 1 && (after === mark || text[at - 1] === mark);
    const escaped = text[at - 1] === '\\';
    const inWord = mark.startsWith('_') && isWord(after);
    if (at > from && !isBlank(text[at - 1]) && !longer && !escaped && !inWord) return at;
  }
  return undefined;
}
