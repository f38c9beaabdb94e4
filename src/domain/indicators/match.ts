import { distance, nearest } from '../nearest.ts';
import type { Indicator } from './indicator.ts';

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** Every report asks for them, and they stay the same. */
const folded = new WeakMap<Indicator, string[]>();

function wordsOf(indicator: Indicator): string[] {
  const { key, names, aliases } = indicator;
  const words = folded.get(indicator) ?? [key, names.zh, names.en, ...aliases].map(fold);
  folded.set(indicator, words);
  return words;
}

/** The indicator that goes by exactly this word, in any language; undefined when none does. */
export function indicatorNamed(word: string, indicators: readonly Indicator[]): Indicator | undefined {
  const wanted = fold(word);
  return indicators.find((indicator) => wordsOf(indicator).includes(wanted));
}

/** The three indicators whose words are nearest to what was typed, nearest first. */
export const nearestIndicators = (word: string, indicators: readonly Indicator[]): Indicator[] =>
  nearest(fold(word), indicators, wordsOf);

/** At least every second letter of it is a known word's. */
export const isNearly = (word: string, indicators: readonly Indicator[]): boolean =>
  indicators.some((indicator) => wordsOf(indicator).some((known) => distance(fold(word), known) <= 0.5));
