/**
 * The working days of an organisation: Monday to Friday, except the days that say otherwise (public holidays, and
 * weekend days that are worked in their place).
 */
export interface Calendar {
  /** ISO date -> whether that day is worked. Only days that differ from Monday to Friday need an entry. */
  readonly exceptions: ReadonlyMap<string, boolean>;
  /** Years whose holidays are known. */
  readonly years: readonly number[];
}

export function isWorkingDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  return calendar.exceptions.get(day.toString()) ?? day.dayOfWeek <= 5;
}

/** How many days from `from` to `until`, both included, are worked; 0 when `until` is the earlier one. */
export function workingDays(calendar: Calendar, from: Temporal.PlainDate, until: Temporal.PlainDate): number {
  const days = from.until(until).days + 1;
  if (days <= 0) return 0;
  const rest = Array.from({ length: days % 7 }, (_, index) => (from.dayOfWeek - 1 + index) % 7);
  let count = Math.floor(days / 7) * 5 + rest.filter((weekday) => weekday < 5).length;
  const [first, last] = [from.toString(), until.toString()];
  for (const { day, counts } of differingOf(calendar)) if (first <= day && day <= last) count += counts;
  return count;
}

interface Differing {
  readonly day: string;
  /** 1 where it is worked and would not be, else -1. */
  readonly counts: 1 | -1;
}

/** Every standing asks for them, and they stay the same. */
const differing = new WeakMap<Calendar, readonly Differing[]>();

/** The days that are worked and would not be from Monday to Friday, and the other way round. */
function differingOf(calendar: Calendar): readonly Differing[] {
  const known =
    differing.get(calendar) ??
    [...calendar.exceptions].flatMap(([day, working]): Differing[] => {
      const usual = Temporal.PlainDate.from(day).dayOfWeek <= 5;
      return working === usual ? [] : [{ day, counts: working ? 1 : -1 }];
    });
  differing.set(calendar, known);
  return known;
}

/** The last working day before a day: on a Monday that of the week before. Undefined where a whole year has none. */
export function workingDayBefore(calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let days = 1; days <= 366; days += 1) {
    const earlier = day.subtract({ days });
    if (isWorkingDay(calendar, earlier)) return earlier;
  }
  return undefined;
}

/** Years of the span whose holidays nobody has told us: the numbers for them count every Monday to Friday as worked. */
export function unknownYears(calendar: Calendar, from: Temporal.PlainDate, until: Temporal.PlainDate): number[] {
  const years = Array.from({ length: until.year - from.year + 1 }, (_, index) => from.year + index);
  return years.filter((year) => !calendar.years.includes(year));
}
