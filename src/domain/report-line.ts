import { readAmount } from './amount.ts';
import { looksLikeDay, readSaidDay } from './day.ts';
import type { Indicator } from './indicators/indicator.ts';
import { readRate } from './rate.ts';
import { beginsItem, namedAt, typedNumber, typedWord, unnamedAt } from './report-item.ts';

/** A number of a report; `base` is the denominator of a rate, and absent for everything else. */
export interface Value {
  readonly amount: bigint;
  readonly base?: bigint;
}

/** What one line of report says: `visits 3, amount 12万 yesterday met Acme`. */
export interface ReportLine {
  readonly items: readonly (Value & { readonly indicator: Indicator; readonly typed: string })[];
  readonly day: Temporal.PlainDate;
  readonly note: string;
}

export type ReportReading = { readonly kind: 'report'; readonly report: ReportLine } | Misread;

/** `at` is where the word begins in the line, since the same letters may stand in it twice. */
export type Misread =
  | { readonly kind: 'unknown-indicator'; readonly word: string; readonly at: number }
  | MisreadValue
  | { readonly kind: 'day-to-come' | 'no-such-day' | 'second-day'; readonly word: string }
  | { readonly kind: 'empty' };

export type MisreadAmount =
  | { readonly kind: 'unreadable-number'; readonly word: string; readonly indicator: Indicator }
  | {
      readonly kind: 'ambiguous-number';
      readonly word: string;
      readonly at: number;
      readonly indicator: Indicator;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'foreign-currency'; readonly word: string; readonly currency: string };

/** A percentage alone, where it has to be known what it is of: shares of several people cannot be added. */
export type MisreadValue =
  | MisreadAmount
  | { readonly kind: 'rate-wanted'; readonly word: string; readonly indicator: Indicator };

export interface Circumstances {
  readonly indicators: readonly Indicator[];
  readonly today: Temporal.PlainDate;
  readonly currency: string;
}

/**
 * Reads a report. Items are `indicator amount`, divided by commas; a word for a day may stand before or after them;
 * what follows the last item is the note. One item that is not understood spoils the whole: nothing is recorded by halves.
 */
export function readReport(text: string, around: Circumstances): ReportReading {
  const { indicators, today } = around;
  const items: ReportLine['items'][number][] = [];
  let day: Temporal.PlainDate | undefined;
  // Always the end of `text`, so that its length tells where it begins.
  let rest = text.trimEnd();
  const at = (): number => text.trimEnd().length - rest.length;
  const takeDay = (): Misread | undefined => {
    const [word, after] = typedWord(rest);
    if (!looksLikeDay(word)) return undefined;
    const said = readSaidDay(word, today);
    if (!said) return { kind: 'no-such-day', word };
    if (Temporal.PlainDate.compare(said, today) > 0) return { kind: 'day-to-come', word };
    if (day && !day.equals(said)) return { kind: 'second-day', word };
    [day, rest] = [said, after];
    return undefined;
  };

  const takeDivider = (): boolean => {
    const divider = /^[,，;；、。.]\s*/.exec(rest)?.[0] ?? '';
    rest = rest.slice(divider.length);
    return divider !== '';
  };

  rest = rest.trimStart();
  const misreadDay = takeDay();
  if (misreadDay) return misreadDay;
  if (rest === '') return { kind: 'empty' };
  for (;;) {
    const head = namedAt(rest, indicators);
    if (!head) return { kind: 'unknown-indicator', word: unnamedAt(rest), at: at() };
    rest = head.rest;
    const { indicator } = head;
    const [word, after] = typedNumber(rest, indicator);
    const value = valueFor(indicator, word, around.currency, at());
    if ('kind' in value) return value;
    items.push({ indicator, ...value, typed: word });
    rest = after;
    const misread = takeDay();
    if (misread) return misread;
    if (!takeDivider()) break;
    const misreadAfter = takeDay();
    if (misreadAfter) return misreadAfter;
    takeDivider();
    if (!beginsItem(rest, indicators)) break;
  }
  return { kind: 'report', report: { items, day: day ?? today, note: rest } };
}

/** What is typed for an indicator in a report: a number, or for a rate both of its numbers, `18/20`. */
export function valueFor(indicator: Indicator, word: string, currency: string, at = 0): Value | MisreadValue {
  const rate = indicator.rollupTime === 'ratio' ? readRate(word) : undefined;
  if (rate) return rate;
  const amount = amountFor(indicator, word, currency, at);
  if (typeof amount === 'object') return amount;
  return indicator.rollupTime === 'ratio' ? { kind: 'rate-wanted', word, indicator } : { amount };
}

/** A number typed for an indicator, in the organisation's currency; `at` is where it stands in a line. */
export function amountFor(indicator: Indicator, word: string, currency: string, at = 0): bigint | MisreadAmount {
  const reading = readAmount(word, indicator);
  if (reading.kind === 'unreadable') return { kind: 'unreadable-number', word, indicator };
  if (reading.kind === 'ambiguous') {
    return { kind: 'ambiguous-number', word, at, indicator, choices: reading.choices };
  }
  return reading.currency && reading.currency !== currency
    ? { kind: 'foreign-currency', word, currency: reading.currency }
    : reading.value;
}
