import { readAmount } from './amount.ts';
import { looksLikeDay } from './day.ts';
import type { Indicator } from './indicators/indicator.ts';
import { indicatorNamed, isNearly } from './indicators/match.ts';
import { readRate } from './rate.ts';

/** How one item of a report is cut into words. Whatever is left over is always the very end of the text. */

/** Where a number begins. A hyphen alone is part of a name, as in `follow-ups`. */
const number = /[+＋\-－−]?(?:[¥￥$€£]\s?)?[+＋\-－−]?[\d０-９]/u;
const mostWordsInAName = 4;
const mostWordsInANumber = 3;

/** `visits 3 met Acme` -> visits, `3 met Acme`. Names of several words come first; 拜访3 and 拜访：3 need no space. */
export function namedAt(text: string, indicators: readonly Indicator[]): Named | undefined {
  const start = text.search(number);
  const whole = start > 0 ? indicatorNamed(text.slice(0, start).replace(/[:：=]\s*$/u, ''), indicators) : undefined;
  if (whole) return { indicator: whole, rest: text.slice(start) };
  for (let count = mostWordsInAName; count > 0; count -= 1) {
    const name = words(text, count);
    const indicator = name === undefined ? undefined : indicatorNamed(name, indicators);
    if (name !== undefined && indicator) return { indicator, rest: text.slice(name.length).trimStart() };
  }
  return undefined;
}

interface Named {
  readonly indicator: Indicator;
  readonly rest: string;
}

/** The word that stands where a name should. */
export const unnamedAt = (text: string): string => /^[^\s\d０-９,，]+/u.exec(text)?.[0] ?? text.split(/\s/)[0] ?? text;

/** The first word and what follows; a comma or a point before a digit belongs to the number. */
export function typedWord(text: string): [string, string] {
  const word = words(text, 1);
  return word === undefined ? ['', text] : [word, text.slice(word.length).trimStart()];
}

/** The words that a number takes, `CNY 120,000`, `12 万`, `3 次`, `18 of 20`: as many as still read as one. */
export function typedNumber(text: string, indicator: Indicator): [string, string] {
  for (let count = mostWordsInANumber; count > 1; count -= 1) {
    const several = words(text, count);
    if (several !== undefined && readsAsOne(several, indicator)) {
      return [several, text.slice(several.length).trimStart()];
    }
  }
  return typedWord(text);
}

const readsAsOne = (text: string, indicator: Indicator): boolean =>
  readAmount(text, indicator).kind !== 'unreadable' ||
  (indicator.rollupTime === 'ratio' && readRate(text) !== undefined);

/** The first words as they stand, undefined where there are fewer. */
function words(text: string, count: number): string | undefined {
  const word = '(?:[^\\s,，;；、。.]|[,，.](?=[\\d０-９]))+';
  return new RegExp(`^${word}(?:\\s+${word}){${count - 1}}`, 'u').exec(text)?.[0];
}

/**
 * After a comma: another item, also one that will not be understood, or the note? `vists 4` and `amount` are items, or a
 * slip of the finger would silently become a note; `met 4 people`, `见了 4 人` and `new contact at Acme` are notes.
 */
export function beginsItem(text: string, indicators: readonly Indicator[]): boolean {
  const part = /^(?:[^,，;；、。]|[,，](?=[\d０-９]))*/u.exec(text)?.[0].trim() ?? '';
  const named = namedAt(part, indicators);
  if (named) {
    const rest = named.rest.split(/\s+/);
    return rest.length === 1 || named.rest.search(number) === 0 || /[\d０-９]/u.test(rest.at(-1) ?? '');
  }
  const shape = /^(?<name>[^\s\d０-９]+)\s*[\d０-９][\d０-９.,，]*[kwm千万亿%]*\s?(?<measure>\p{Script=Han}{0,2})$/iu;
  const words = part.split(/\s+/);
  const undated = looksLikeDay(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : part;
  const { name, measure } = shape.exec(undated)?.groups ?? {};
  return name !== undefined && (!measure || isNearly(name, indicators));
}
