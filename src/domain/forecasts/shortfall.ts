import { type Calendar, isWorkingDay } from '../calendar.ts';
import type { Span } from '../period.ts';
import { forecastOf } from './forecast.ts';
import type { DayAmount } from './history.ts';

/** A target that the forecasts of those below do not reach, for some days running. */
export interface Shortfall {
  /** The first working day at whose end they fell short, and how many it has been since, that one included. */
  readonly since: Temporal.PlainDate;
  readonly workingDays: number;
  /** What those below come to together, as of the last working day. */
  readonly forecast: bigint;
  readonly gap: bigint;
}

/**
 * Since when, without a day between, the sum of the children's forecasts has been below the target. `until` is the last day
 * that has ended. Undefined while they reach it, and while it is too early to forecast for any of them.
 */
export function shortfallOf(
  target: bigint,
  children: readonly (readonly DayAmount[])[],
  period: Span,
  { calendar, until }: { readonly calendar: Calendar; readonly until: Temporal.PlainDate },
): Shortfall | undefined {
  let found: Shortfall | undefined;
  for (let day = until; Temporal.PlainDate.compare(day, period.from) >= 0; day = day.subtract({ days: 1 })) {
    if (!isWorkingDay(calendar, day)) continue;
    const forecast = together(children, period, { calendar, today: day });
    if (forecast === undefined || forecast >= target) break;
    found = found
      ? { ...found, since: day, workingDays: found.workingDays + 1 }
      : { since: day, workingDays: 1, forecast, gap: target - forecast };
  }
  return found;
}

/** As it was known at the end of a day. */
function together(
  children: readonly (readonly DayAmount[])[],
  period: Span,
  around: { readonly calendar: Calendar; readonly today: Temporal.PlainDate },
): bigint | undefined {
  let sum = 0n;
  for (const days of children) {
    const known = days.filter(({ day }) => Temporal.PlainDate.compare(day, around.today) <= 0);
    const forecast = forecastOf(known, period, { ...around, dayEnded: true });
    if (forecast.kind === 'too-early') return undefined;
    sum += forecast.value;
  }
  return sum;
}
