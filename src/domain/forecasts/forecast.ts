import type { Calendar } from '../calendar.ts';
import { expectedShare, forecast, type Progress, progressOf } from '../pace.ts';
import type { Span } from '../period.ts';
import { ratio, rootUp, round } from '../ratio.ts';
import { type DayAmount, historyOf } from './history.ts';

/** What a period comes to at its end, in the indicator's smallest unit. Only for indicators whose days add up. */
export type Forecast =
  /** So few working days have ended that nobody can say. */
  | { readonly kind: 'too-early'; readonly worked: number; readonly needed: number }
  /** Between `low` and `high` four times of five, if the days left are like those that have ended. */
  | { readonly kind: 'forecast'; readonly value: bigint; readonly low: bigint; readonly high: bigint };

export interface Around {
  readonly calendar: Calendar;
  readonly today: Temporal.PlainDate;
  /** Today is over. */
  readonly dayEnded?: boolean;
}

/**
 * Goes on as it went so far, which is the one way to forecast here: with n of N working days ended and S come in on them,
 * the value is S ÷ (n ÷ N). The interval is that of a sum of the m = N − n days left, where each is like a day that has
 * ended, independent of the others:
 *
 *     value ± t · s · √(m · N ÷ n),   s² = Σ(x − x̄)² ÷ (n − 1)
 *
 * with t Student's t for 80 % and n − 1 degrees of freedom. All of it is exact; value and half-width are then rounded once,
 * the half-width upwards. What has been recorded already, today's included, is the least it can come to, unless days
 * usually take away.
 */
export function forecastOf(days: readonly DayAmount[], period: Span, { calendar, today, dayEnded }: Around): Forecast {
  const next = dayEnded ? today.add({ days: 1 }) : today;
  const { total } = progressOf(calendar, period, next);
  const { worked, running } = historyOf(days, calendar, period, next);
  const [n, left] = [worked.length, total - worked.length];
  const sum = worked.reduce((all, amount) => all + amount, 0n);
  if (Temporal.PlainDate.compare(next, period.until) > 0) {
    return { kind: 'forecast', value: sum + running, low: sum + running, high: sum + running };
  }
  const value = outcomeOf(sum, { worked: n, total });
  if (value === undefined) return { kind: 'too-early', worked: n, needed: needed(total) };
  const halfWidth = rootUp(
    ratio(squaredT(n - 1) * spread(worked) * BigInt(left * total), BigInt(n * n * (n - 1)) * 1_000_000n),
  );
  const least = (amount: bigint): bigint => (sum >= 0n && amount < sum + running ? sum + running : amount);
  return { kind: 'forecast', value: least(value), low: least(value - halfWidth), high: least(value + halfWidth) };
}

/** What a sum comes to that has come in on so many of the working days; undefined while it is too early to say. */
export function outcomeOf(sum: bigint, progress: Progress): bigint | undefined {
  const heading = forecast(ratio(sum, 1), expectedShare(progress));
  return progress.worked < needed(progress.total) || !heading ? undefined : round(heading);
}

/** A working week, or half of a shorter period; two at least, or there is no spread. */
const needed = (total: number): number => Math.max(2, Math.min(5, Math.floor(total / 2)));

/** n · Σ(x − x̄)² = n · Σx² − (Σx)². */
function spread(days: readonly bigint[]): bigint {
  const sum = days.reduce((all, day) => all + day, 0n);
  return BigInt(days.length) * days.reduce((all, day) => all + day * day, 0n) - sum * sum;
}

/** Student's t for a two-sided 80 %, in thousandths, from so many degrees of freedom on. */
const students: readonly (readonly [number, bigint])[] = [
  [1, 3_078n],
  [2, 1_886n],
  [3, 1_638n],
  [4, 1_533n],
  [5, 1_476n],
  [6, 1_440n],
  [7, 1_415n],
  [8, 1_397n],
  [9, 1_383n],
  [10, 1_372n],
  [12, 1_356n],
  [15, 1_341n],
  [20, 1_325n],
  [30, 1_310n],
  [40, 1_303n],
  [60, 1_296n],
  [120, 1_289n],
];

/** t², in millionths. */
function squaredT(freedom: number): bigint {
  const [, t] = students.findLast(([from]) => from <= freedom) ?? [1, 3_078n];
  return t * t;
}
