import { type Calendar, isWorkingDay } from '../calendar.ts';
import type { Span } from '../period.ts';

/** What came in on a day. */
export interface DayAmount {
  readonly day: Temporal.PlainDate;
  readonly amount: bigint;
}

export interface History {
  /** What came in on each working day that has ended, in order. A day on which nothing did is 0. */
  readonly worked: readonly bigint[];
  /** What came in later, on days that have not ended. */
  readonly running: bigint;
}

/**
 * The days of a period as working days; `today` has not ended. What came in on a day off belongs to the working day before
 * it, or to the first one where there is none before. What lies outside the period is not counted.
 */
export function historyOf(
  days: readonly DayAmount[],
  calendar: Calendar,
  period: Span,
  today: Temporal.PlainDate,
): History {
  const amounts = new Map<string, bigint>();
  for (const { day, amount } of days) amounts.set(day.toString(), (amounts.get(day.toString()) ?? 0n) + amount);
  const worked: bigint[] = [];
  let [early, running] = [0n, 0n];
  for (let day = period.from; Temporal.PlainDate.compare(day, period.until) <= 0; day = day.add({ days: 1 })) {
    const amount = amounts.get(day.toString()) ?? 0n;
    if (Temporal.PlainDate.compare(day, today) >= 0) running += amount;
    else if (isWorkingDay(calendar, day)) {
      worked.push(amount + early);
      early = 0n;
    } else if (worked.length === 0) early += amount;
    else worked.push((worked.pop() ?? 0n) + amount);
  }
  return { worked, running: running + early };
}
