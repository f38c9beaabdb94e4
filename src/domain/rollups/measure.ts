import type { Indicator } from '../indicators/indicator.ts';
import { plus, type Ratio, ratio, times, zero } from '../ratio.ts';

/**
 * What was measured, as total ÷ count, so that it can be added to others without a loss: numerator and denominator of a
 * rate, sum and count of an average. What adds up has the count 1.
 */
export interface Measure {
  readonly total: Ratio;
  /** Greater than 0. */
  readonly count: bigint;
}

/** A day of the ledger: `base` is the denominator of a rate, the count behind an average, the weight of a level. */
export interface Day {
  readonly day: Temporal.PlainDate;
  readonly amount: bigint;
  readonly base?: bigint | null | undefined;
}

type Rated = Pick<Indicator, 'rollupTime' | 'unit' | 'decimals'>;

/**
 * The days of one person, or of one team, as one measure: their sum; the last of them; Σ amounts ÷ Σ counts; Σ numerators ÷
 * Σ denominators. A day without a base counts once: a percentage that was typed alone is one case of that share. Undefined
 * without days, and for a rate of nothing: that is no data, and not 0.
 */
export function overTime(indicator: Rated, days: readonly Day[]): Measure | undefined {
  const last = days.reduce<Day | undefined>(
    (latest, day) => (latest && Temporal.PlainDate.compare(latest.day, day.day) > 0 ? latest : day),
    undefined,
  );
  if (!last) return undefined;
  if (indicator.rollupTime === 'sum') {
    return { total: ratio(sum(days.map(({ amount }) => amount)), 1), count: 1n };
  }
  const counted = indicator.rollupTime === 'last' ? [last] : days;
  const count = sum(counted.map(({ base }) => base ?? 1n));
  if (count <= 0n) return undefined;
  const totals = counted.map(({ amount, base }) => totalOf(indicator, amount, base ?? undefined));
  return { total: totals.reduce(plus, zero), count };
}

/** The measure in the indicator's smallest unit, exactly. */
export const inUnits = (indicator: Rated, { total, count }: Measure): Ratio =>
  times(total, ratio(indicator.rollupTime === 'ratio' ? one(indicator) : 1n, count));

function totalOf(indicator: Rated, amount: bigint, base: bigint | undefined): Ratio {
  switch (indicator.rollupTime) {
    case 'last':
      return ratio(amount * (base ?? 1n), 1);
    case 'ratio':
      return base === undefined ? ratio(amount, one(indicator)) : ratio(amount, 1);
    default:
      return ratio(amount, 1);
  }
}

/** What numerator ÷ denominator = 1 is in the smallest unit: 100 % where it is a percentage. */
const one = ({ unit, decimals }: Rated): bigint => (unit === 'percent' ? 100n * 10n ** BigInt(decimals) : 1n);

const sum = (list: readonly bigint[]): bigint => list.reduce((all, item) => all + item, 0n);
