import type { Indicator } from './indicators/indicator.ts';
import type { Period } from './period.ts';

/** Something that takes effect on a day to come. */
export type Coming = { readonly on: Temporal.PlainDate } & (
  | { readonly kind: 'scorecard'; readonly version: number }
  /** What the team is paid by; `ends`: from then on there is none. */
  | { readonly kind: 'plan'; readonly version: number; readonly ends: boolean }
  /** The team has another target from then on. */
  | { readonly kind: 'target'; readonly indicator: Indicator; readonly period: Period }
  /** People of the team have other targets from then on, by this change. */
  | { readonly kind: 'targets'; readonly number: number; readonly people: number }
  | { readonly kind: 'period-end'; readonly period: Period }
  /** Days off until `until`, or days that are worked although they are at a weekend. */
  | { readonly kind: 'day-off' | 'day-worked'; readonly until: Temporal.PlainDate; readonly name: string }
);

interface Day {
  readonly day: Temporal.PlainDate;
  readonly working: boolean;
  readonly name: string;
}

/** Days of the same kind that follow each other, as one; `days` are in order. */
export function spansOf(days: readonly Day[]): Coming[] {
  const spans: (Coming & { readonly until: Temporal.PlainDate })[] = [];
  for (const { day, working, name } of days) {
    const kind = working ? 'day-worked' : 'day-off';
    const last = spans.at(-1);
    if (last?.kind === kind && last.name === name && last.until.add({ days: 1 }).equals(day)) {
      spans[spans.length - 1] = { ...last, until: day };
    } else spans.push({ kind, on: day, until: day, name });
  }
  return spans;
}
