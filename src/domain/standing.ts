import { attainmentOf } from './attainment.ts';
import type { Calendar } from './calendar.ts';
import { addsUp, type Indicator } from './indicators/indicator.ts';
import {
  expectedShare,
  forecast,
  type Progress,
  progressOf,
  type Status,
  statusMarks,
  statusOf,
  type Thresholds,
} from './pace.ts';
import type { Period } from './period.ts';
import { one, over, type Ratio, ratio, round, times } from './ratio.ts';
import type { Resolved } from './sources/decisions.ts';
import type { Differing } from './sources/differences.ts';
import type { Heard } from './sources/heard.ts';

/** How somebody, or a team, stands with one target. */
export interface Standing {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: bigint;
  readonly actual: bigint;
  /** False where nothing has been reported: `actual` is 0 then and says nothing, which a score must not take for a 0. */
  readonly reported: boolean;
  readonly attainment: Ratio;
  /** The share, and the amount, that is expected by now. */
  readonly expected: Ratio;
  readonly expectedAmount: bigint;
  readonly status: Status;
  /** Attainments that a rounded percentage must not pretend to have reached. */
  readonly marks: readonly Ratio[];
  readonly progress: Progress;
  /** Whose numbers count in it; none where all of it is reported by hand or comes from tasks. */
  readonly sources: readonly Heard[];
  /** What it would be by whoever does not count, where that was asked and is another number. */
  readonly differs: readonly Differing[];
  /** What of that somebody has decided; absent where nothing was. */
  readonly resolved?: readonly Resolved[];
}

/** Nothing has been reported, or all of it was taken back: 0 is what nobody knows then, and no number. */
export const isSilent = ({ indicator, actual, reported }: Standing): boolean =>
  !reported || (actual === 0n && addsUp(indicator) && indicator.direction === 'higher');

interface Around {
  readonly calendar: Calendar;
  readonly today: Temporal.PlainDate;
  /** Today is over, so something was expected of it. */
  readonly dayEnded?: boolean;
  readonly thresholds: Thresholds;
  readonly sources?: readonly Heard[];
}

/**
 * `target` is greater than 0. Where less is better, the pace is what may have happened by now ÷ what has. Where days do not
 * add up (a rate, a level, an average) the whole target is due at any time; `actual` may be a fraction then, and is shown
 * rounded to the smallest unit. It is undefined where nothing has been reported.
 */
export function standingOf(
  indicator: Indicator,
  target: { readonly period: Period; readonly amount: bigint },
  actual: bigint | Ratio | undefined,
  { calendar, today, dayEnded, thresholds, sources = [] }: Around,
): Standing {
  const progress = progressOf(calendar, target.period, dayEnded ? today.add({ days: 1 }) : today);
  const expected = addsUp(indicator) ? expectedShare(progress) : one;
  const lower = indicator.direction === 'lower';
  const exact = typeof actual === 'object' ? actual : ratio(actual ?? 0n, 1);
  const spotless = lower && exact.top <= 0n;
  const attainment = attainmentOf(indicator, target.amount, exact);
  const due = lower && expected.top > 0n ? over(one, expected) : expected;
  return {
    indicator,
    period: target.period,
    target: target.amount,
    actual: round(exact),
    reported: actual !== undefined,
    attainment,
    expected,
    expectedAmount: round(times(expected, ratio(target.amount, 1))),
    status: spotless && expected.top > 0n ? 'ahead' : statusOf(attainment, due, thresholds),
    marks: statusMarks(due, thresholds),
    progress,
    sources,
    differs: [],
  };
}

/**
 * What the attainment comes to at the period's end if the working days left go as those that have ended; where less is
 * better, what has happened grows, so the attainment falls. Undefined before the first working day has ended.
 */
export function headingOf({ indicator, attainment, actual, expected }: Standing): Ratio | undefined {
  if (indicator.direction === 'higher' || expected.top === 0n) return forecast(attainment, expected);
  return actual > 0n ? times(attainment, expected) : attainment;
}
