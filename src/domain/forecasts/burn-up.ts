import { type Calendar, workingDays } from '../calendar.ts';
import { contains, type Period } from '../period.ts';
import { type DayAmount, historyOf } from './history.ts';

/**
 * What had come in by the end of each working day of a period that is over, `today` being the first that is not. What has
 * come in since is in the last of them, so that the sums end with everything there is.
 */
export function runningSums(
  days: readonly DayAmount[],
  calendar: Calendar,
  period: Period,
  today: Temporal.PlainDate,
): bigint[] {
  const { worked, running } = historyOf(days, calendar, period, today);
  let sum = 0n;
  return worked.map((amount, index) => {
    sum += amount;
    return index === worked.length - 1 ? sum + running : sum;
  });
}

/** A day on which a part of a period begins, after so many of its working days. */
export interface Beginning {
  readonly day: Temporal.PlainDate;
  readonly after: number;
}

/** Where the months of a year or a quarter begin, the weeks of a month, and the days of a week. */
export function beginningsIn(period: Period, calendar: Calendar): Beginning[] {
  const beginnings: Beginning[] = [];
  for (let day = period.from; contains(period, day); day = next(period, day)) {
    beginnings.push({ day, after: workingDays(calendar, period.from, day.subtract({ days: 1 })) });
  }
  return beginnings;
}

function next({ kind }: Period, day: Temporal.PlainDate): Temporal.PlainDate {
  if (kind === 'week') return day.add({ days: 1 });
  return kind === 'month' ? day.add({ days: 8 - day.dayOfWeek }) : day.with({ day: 1 }).add({ months: 1 });
}
