/** What is measured: how its numbers add up over days and over people, and what is better. */
export interface Indicator {
  readonly key: string;
  /** `one` is the English name beside the number 1, where the name is a plural that a number can stand before. */
  readonly names: { readonly zh: string; readonly en: string; readonly one?: string };
  /** Other words people type for it, in any language. */
  readonly aliases: readonly string[];
  /** The Chinese measure word: 次, 家, 个; empty for money and percentages. */
  readonly measure: string;
  readonly dimension: 'result' | 'process' | 'capability';
  readonly unit: 'currency' | 'count' | 'percent' | 'days' | 'points';
  /** Digits after the point: amounts are whole numbers of 10^-decimals. */
  readonly decimals: number;
  readonly direction: 'higher' | 'lower';
  readonly rollupTime: 'sum' | 'last' | 'average' | 'ratio';
  readonly rollupPeople: 'sum' | 'weightedAverage' | 'ratio' | 'min' | 'max';
}

/** Its days add up to a period, so a report adds and taking one back subtracts. */
export const addsUp = (indicator: Indicator): boolean => indicator.rollupTime === 'sum';
