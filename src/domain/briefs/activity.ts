import { type Calendar, workingDays } from '../calendar.ts';
import type { DayAmount } from '../forecasts/history.ts';
import { calendarOf, type Presence } from '../proration.ts';
import { compare, over, plus, type Ratio, ratio, round, times, zero } from '../ratio.ts';
import { mondayOf } from './due.ts';

/** What somebody did in a week, Monday to Sunday, and on how many days of it they worked. */
export interface ActiveWeek {
  readonly from: Temporal.PlainDate;
  readonly amount: bigint;
  readonly worked: number;
}

/** Less was done in the last week than this person usually does, in the smallest unit. */
export interface Falling {
  /** The mean of the weeks it is compared with, rounded. */
  readonly usual: bigint;
  readonly now: bigint;
  /** So many weeks it is compared with; the first of them begins on `since`. */
  readonly weeks: number;
  readonly since: Temporal.PlainDate;
  /** The last day of the week it is about. */
  readonly until: Temporal.PlainDate;
}

/** A week with fewer days at work says little of a pace. */
const leastWorked = 4;
/** One is compared with as many weeks before it, and with no fewer than three. */
const mostWeeks = 4;
const leastWeeks = 3;
/** It has fallen when a day brings no more than two thirds of what it usually does, and that was three a week at least. */
const fallen = ratio(2, 3);
const leastUsual = 3n;

/** The last whole weeks before a day, the latest first. Nothing is expected of days of leave. */
export function weeksBefore(
  day: Temporal.PlainDate,
  count: number,
  days: readonly DayAmount[],
  calendar: Calendar,
  presence: Presence,
): ActiveWeek[] {
  const monday = mondayOf(day);
  return Array.from({ length: count }, (_, back) => {
    const from = monday.subtract({ days: 7 * (back + 1) });
    const until = from.add({ days: 6 });
    const own = calendarOf(calendar, { from, until }, presence);
    const within = days.filter(
      ({ day: at }) => Temporal.PlainDate.compare(from, at) <= 0 && Temporal.PlainDate.compare(at, until) <= 0,
    );
    return {
      from,
      amount: within.reduce((sum, { amount }) => sum + amount, 0n),
      worked: workingDays(own, from, until),
    };
  });
}

/**
 * Whether the first of these weeks fell short of the ones before it, day for day, so that a short week is no fall. Weeks away
 * are left out; undefined where too few are left, where little was ever done, and where it has not fallen.
 */
export function fallingIn([last, ...before]: readonly ActiveWeek[], decimals: number): Falling | undefined {
  const usual = before.filter(({ worked }) => worked >= leastWorked).slice(0, mostWeeks);
  const first = usual.at(-1);
  if (!last || last.worked < leastWorked || !first || usual.length < leastWeeks) return undefined;
  const mean = over(
    ratio(
      usual.reduce((sum, { amount }) => sum + amount, 0n),
      1,
    ),
    ratio(usual.length, 1),
  );
  if (compare(mean, ratio(leastUsual * 10n ** BigInt(decimals), 1)) < 0) return undefined;
  if (compare(aDay([last]), times(aDay(usual), fallen)) > 0) return undefined;
  return {
    usual: round(mean),
    now: last.amount,
    weeks: usual.length,
    since: first.from,
    until: last.from.add({ days: 6 }),
  };
}

const aDay = (weeks: readonly ActiveWeek[]): Ratio =>
  over(
    weeks.reduce((sum, { amount }) => plus(sum, ratio(amount, 1)), zero),
    ratio(
      weeks.reduce((sum, { worked }) => sum + worked, 0),
      1,
    ),
  );
