import { type Calendar, isWorkingDay } from './calendar.ts';
import { contains, type Span } from './period.ts';

/** The clock and the calendar by which an organisation works. */
export interface WorkingTime {
  readonly zone: string;
  readonly calendar: Calendar;
}

/** Whoever waits longer than this, in days, waits for ever. */
const longest = 800;

/**
 * The moment so many working days later, at the same time of the clock: two working days after Friday, 15:00, it is Tuesday,
 * 15:00, and so it is after Saturday, 15:00. Days on which somebody is `away` do not count. A time that a clock change skips
 * comes as much later as was skipped; of one that comes twice it is the first. Undefined where so many are not worked.
 */
export function workingDaysLater(
  { zone, calendar }: WorkingTime,
  from: Temporal.Instant,
  days: number,
  away: readonly Span[] = [],
): Temporal.Instant | undefined {
  const start = from.toZonedDateTimeISO(zone).toPlainDateTime();
  let [at, left] = [start, days];
  for (let waited = 0; left > 0; waited += 1) {
    if (waited === longest) return undefined;
    at = at.add({ days: 1 });
    const day = at.toPlainDate();
    if (isWorkingDay(calendar, day) && !away.some((span) => contains(span, day))) left -= 1;
  }
  return at.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

/** How many whole working days have passed from one moment to another. */
export function workingDaysPassed(time: WorkingTime, from: Temporal.Instant, until: Temporal.Instant): number {
  const [first, last] = [from, until].map((moment) => moment.toZonedDateTimeISO(time.zone).toPlainDateTime());
  if (!first || !last || Temporal.PlainDateTime.compare(first, last) >= 0) return 0;
  let passed = 0;
  for (let at = first.add({ days: 1 }); Temporal.PlainDateTime.compare(at, last) <= 0; at = at.add({ days: 1 })) {
    if (isWorkingDay(time.calendar, at.toPlainDate())) passed += 1;
  }
  return passed;
}
