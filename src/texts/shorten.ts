import type { Reader } from './reader.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const wide = /[\p{Script=Han}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;

/** Columns on a screen: 汉字, full-width signs and emoji take two. */
const columns = (letter: string): number => (wide.test(letter) ? 2 : 1);

/** At most so many columns, cut between characters as people count them; what is cut ends in …. */
export function shorten(text: string, most: number): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  let width = 0;
  const ends = letters.map((letter) => {
    width += columns(letter);
    return width;
  });
  if (width <= most) return text;
  return `${letters.slice(0, ends.filter((end) => end < most).length).join('')}…`;
}

/** What somebody typed, short enough to be quoted in a title. An account that was mentioned is no word that people read. */
export const quotable = (reader: Reader, text: string): string =>
  shorten(
    text
      .replaceAll(/<@[^>|\s]+(?:\|(?<label>[^>]*))?>/gu, (_, label: string | undefined) => `@${label || '…'}`)
      .replaceAll(/\s+/g, ' ')
      .trim(),
    reader.locale === 'zh-CN' ? 24 : 20,
  );
