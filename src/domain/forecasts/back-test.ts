import { type Calendar, isWorkingDay, workingDays } from '../calendar.ts';
import type { Progress } from '../pace.ts';
import type { Span } from '../period.ts';
import { mean, type Ratio, ratio } from '../ratio.ts';
import { forecastOf } from './forecast.ts';
import type { DayAmount } from './history.ts';

/** A period that is over, with all its days. */
export interface PastPeriod {
  readonly period: Span;
  readonly days: readonly DayAmount[];
}

/** How far off the forecast was in the past, at the same point of each period. */
export interface BackTest {
  /** The mean of |forecast − what it came to| ÷ what it came to. Undefined where nothing can be compared. */
  readonly error: Ratio | undefined;
  /** Periods that could be compared, and in how many of them the end lay in the interval. */
  readonly periods: number;
  readonly inside: number;
}

/**
 * Forecasts each past period from the days that had ended when as large a share of its working days was over as is of the
 * present one (`progress`), and compares with what it came to. A period that was too early then, or came to nothing, is
 * left out: nobody can say how far off nothing is.
 */
export function backTest(past: readonly PastPeriod[], calendar: Calendar, progress: Progress): BackTest {
  const results = past.flatMap(({ period, days }) => {
    const total = workingDays(calendar, period.from, period.until);
    const worked = progress.total > 0 ? Math.floor((total * progress.worked) / progress.total) : 0;
    const today = dayAfter(worked, calendar, period);
    const known = days.filter(({ day }) => Temporal.PlainDate.compare(day, today) < 0);
    const said = forecastOf(known, period, { calendar, today });
    const came = forecastOf(days, period, { calendar, today: period.until, dayEnded: true });
    if (said.kind !== 'forecast' || came.kind !== 'forecast' || came.value <= 0n) return [];
    const off = said.value - came.value;
    return [
      {
        error: ratio(off < 0n ? -off : off, came.value),
        inside: said.low <= came.value && came.value <= said.high,
      },
    ];
  });
  return {
    error: results.length > 0 ? mean(results.map(({ error }) => error)) : undefined,
    periods: results.length,
    inside: results.filter(({ inside }) => inside).length,
  };
}

/** The day after the first `count` working days of a period. */
function dayAfter(count: number, calendar: Calendar, { from, until }: Span): Temporal.PlainDate {
  let [day, left] = [from, count];
  for (; left > 0 && Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
