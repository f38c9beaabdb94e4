import { readAmount } from '../amount.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { namedAt, typedNumber } from '../report-item.ts';
import { amountFor, type MisreadAmount } from '../report-line.ts';

/** A target as it is typed: `@li visits 60`, `East Two sales amount 5m 2026Q4`. */
export interface TargetLine {
  readonly whose: string;
  readonly indicator: Indicator;
  /** The number, and where it stands in the line; empty where there is none. */
  readonly number: string;
  readonly at: number;
  /** What stands behind the number; empty where no period is named. */
  readonly period: string;
}

export type MisreadTarget =
  | MisreadAmount
  | { readonly kind: 'unknown-indicator'; readonly word: string; readonly at: number }
  | { readonly kind: 'not-positive'; readonly word: string }
  | { readonly kind: 'no-such-period'; readonly word: string };

type Reading = TargetLine | Extract<MisreadTarget, { kind: 'unknown-indicator' }>;

/**
 * Whose it is has as many words as stand before the indicator: the fewest after which an indicator and a number follow, or
 * else an indicator. Undefined for a line that stops before anything is measured.
 */
export function readTargetLine(line: string, indicators: readonly Indicator[]): Reading | undefined {
  const said = line.trimEnd();
  const starts = [...said.matchAll(/(?<=\S)\s+(?=\S)/gu)].map(({ index, 0: gap }) => ({
    index,
    next: index + gap.length,
  }));
  const readings = starts.flatMap(({ index, next }): TargetLine[] => {
    const head = namedAt(said.slice(next), indicators);
    if (!head) return [];
    const [number, period] = typedNumber(head.rest, head.indicator);
    const at = said.length - head.rest.length;
    return [{ whose: said.slice(0, index).trim(), indicator: head.indicator, number, at, period }];
  });
  const counted = readings.find(({ indicator, number }) => readAmount(number, indicator).kind !== 'unreadable');
  return counted ?? readings[0] ?? unnamed(said, starts);
}

/** The word that stands where an indicator should: the one before the number, or the last. */
function unnamed(said: string, starts: readonly { readonly next: number }[]): Reading | undefined {
  const words = starts.map(({ next }) => ({ at: next, word: /^\S+/u.exec(said.slice(next))?.[0] ?? '' }));
  const number = words.findIndex(({ word }) => /^[-+－＋]?[¥￥$€£]?[\d０-９]/u.test(word));
  const found = words.at(number > 0 ? number - 1 : -1);
  return found && { kind: 'unknown-indicator', ...found };
}

/** A number typed for a target, which is greater than 0. */
export function targetAmount(indicator: Indicator, word: string, currency: string, at = 0): bigint | MisreadTarget {
  const amount = amountFor(indicator, word, currency, at);
  return typeof amount === 'bigint' && amount <= 0n ? { kind: 'not-positive', word } : amount;
}

/** Whether a line begins with what is measured, or with a word in its place: nobody is named. */
export const namesNobody = (line: string, indicators: readonly Indicator[]): boolean =>
  namedAt(line, indicators) !== undefined || /^\S+\s+[-+]?[¥￥$€£]?[\d０-９]/u.test(line);
