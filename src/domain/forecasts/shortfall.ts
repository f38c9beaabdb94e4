import { type Calendar, isWorkingDay, workingDays } from '../calendar.ts';
import { contains, type Span } from '../period.ts';
import { outcomeOf } from './forecast.ts';
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
  const total = workingDays(calendar, period.from, period.until);
  const going = children.map((days) => backwards(days, period));
  let worked = workingDays(calendar, period.from, until);
  let found: Shortfall | undefined;
  for (let day = until; Temporal.PlainDate.compare(day, period.from) >= 0; day = day.subtract({ days: 1 })) {
    if (!isWorkingDay(calendar, day)) continue;
    const isOver = Temporal.PlainDate.compare(day, period.until) >= 0;
    const sums = going.map((sumAt) => sumAt(day));
    const forecast = together(sums.map((sum) => (isOver ? sum : outcomeOf(sum, { worked, total }))));
    if (forecast === undefined || forecast >= target) break;
    found = found
      ? { ...found, since: day, workingDays: found.workingDays + 1 }
      : { since: day, workingDays: 1, forecast, gap: target - forecast };
    worked -= 1;
  }
  return found;
}

/** Gives what had come in by the end of a day; each day asked for is earlier than the one before. */
function backwards(days: readonly DayAmount[], period: Span): (day: Temporal.PlainDate) => bigint {
  const known = days
    .filter(({ day }) => contains(period, day))
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  let sum = known.reduce((all, { amount }) => all + amount, 0n);
  return (until) => {
    for (let last = known.at(-1); last && Temporal.PlainDate.compare(last.day, until) > 0; last = known.at(-1)) {
      known.pop();
      sum -= last.amount;
    }
    return sum;
  };
}

const together = (values: readonly (bigint | undefined)[]): bigint | undefined =>
  values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0n);
