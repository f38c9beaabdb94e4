import type { Calendar } from './calendar.ts';
import type { Indicator } from './indicators/indicator.ts';
import {
  expectedShare,
  type Progress,
  progressOf,
  type Status,
  statusMarks,
  statusOf,
  type Thresholds,
} from './pace.ts';
import type { Period } from './period.ts';
import { one, over, type Ratio, ratio, round, times } from './ratio.ts';

/** How somebody, or a team, stands with one target. */
export interface Standing {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: bigint;
  readonly actual: bigint;
  readonly attainment: Ratio;
  /** The share, and the amount, that is expected by now. */
  readonly expected: Ratio;
  readonly expectedAmount: bigint;
  readonly status: Status;
  /** Attainments that a rounded percentage must not pretend to have reached. */
  readonly marks: readonly Ratio[];
  readonly progress: Progress;
}

interface Around {
  readonly calendar: Calendar;
  readonly today: Temporal.PlainDate;
  /** Today is over, so something was expected of it. */
  readonly dayEnded?: boolean;
  readonly thresholds: Thresholds;
}

/** Where less is better and nothing has happened, the attainment is this: dividing by 0 has no answer. */
const cap = ratio(3, 2);

/**
 * `target` is greater than 0. Attainment is actual ÷ target; where less is better, target ÷ actual, and the pace is then
 * what may have happened by now ÷ what has.
 */
export function standingOf(
  indicator: Indicator,
  target: { readonly period: Period; readonly amount: bigint },
  actual: bigint,
  { calendar, today, dayEnded, thresholds }: Around,
): Standing {
  const progress = progressOf(calendar, target.period, dayEnded ? today.add({ days: 1 }) : today);
  const expected = expectedShare(progress);
  const lower = indicator.direction === 'lower';
  const spotless = lower && actual <= 0n;
  const attainment = spotless ? cap : lower ? ratio(target.amount, actual) : ratio(actual, target.amount);
  const due = lower && expected.top > 0n ? over(one, expected) : expected;
  return {
    indicator,
    period: target.period,
    target: target.amount,
    actual,
    attainment,
    expected,
    expectedAmount: round(times(expected, ratio(target.amount, 1))),
    status: spotless && expected.top > 0n ? 'ahead' : statusOf(attainment, due, thresholds),
    marks: statusMarks(due, thresholds),
    progress,
  };
}
