import { type Calendar, isWorkingDay } from '../domain/calendar.ts';
import { chineseHolidays, holidayYears } from '../services/organisations/holidays.ts';
import { counts, type DemoPerson, people, quarter } from './company.ts';

export interface DayEntry {
  readonly person: string;
  readonly indicator: string;
  /** In the indicator's smallest unit. */
  readonly amount: bigint;
  readonly day: Temporal.PlainDate;
}

const calendar: Calendar = {
  exceptions: new Map(chineseHolidays().map(({ day, working }) => [day.toString(), working])),
  years: holidayYears,
};

/**
 * What everybody reports on the working days from `from` to `until`. The same every time: each person's days only look
 * irregular.
 */
export function entriesBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): DayEntry[] {
  const all = workingDays();
  const entries = people.flatMap((person, index) => (person.speed ? entriesOf(person, index, all) : []));
  return entries.filter(
    ({ day }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
  );
}

function entriesOf(person: DemoPerson, index: number, days: readonly Temporal.PlainDate[]): DayEntry[] {
  const { key, speed = 1, quota = 0 } = person;
  const unevenly = dice(index + 1);
  const entries: DayEntry[] = [];
  for (const [at, day] of days.entries()) {
    const add = (indicator: string, amount: number): void => {
      if (amount > 0) entries.push({ person: key, indicator, amount: BigInt(amount), day });
    };
    // A deal every third day, as large as three days of the plan, more or less, in thousands of CNY.
    if ((at + index) % 3 === 0) {
      const thousands = Math.round(((3 * quota * speed) / days.length / 1000) * (0.75 + unevenly() / 2));
      add('sales-amount', thousands * 100_000);
    }
    for (const { indicator, target } of counts.filter((count) => count.indicator !== 'teamwork')) {
      const by = (count: number): number => Math.floor((target * speed * count) / days.length + index / 12);
      add(indicator, by(at + 1) - by(at));
    }
  }
  return entries;
}

function workingDays(): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = quarter.from; Temporal.PlainDate.compare(day, quarter.until) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

/** Numbers from 0 to 1 that come in the same order every time. */
function dice(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 16807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
