import { type Calendar, isWorkingDay } from './calendar.ts';
import { periodOf } from './period.ts';

/** When something is due time and again, on the clock of a place. */
export type Schedule = Clock & (EveryWeek | AfterPeriods);

interface Clock {
  /** Minutes after midnight. */
  readonly minute: number;
  readonly zone: string;
}

interface EveryWeek {
  readonly rhythm: 'week';
  /** ISO: 1 is Monday. */
  readonly weekday: number;
}

/**
 * On the first working day after each month, or each quarter. A month that ends a quarter is left to the quarter, which says
 * all that the month would.
 */
interface AfterPeriods {
  readonly rhythm: 'month' | 'quarter';
  /** The month, 1 to 12, in which the organisation's year begins. */
  readonly fiscalYearStart: number;
  readonly calendar: Calendar;
}

export interface Occurrence {
  /**
   * The day it is named after, on the calendar of the place: the weekday itself, or the day after the period, worked or
   * not. It happens once a day of this name, whatever clocks do and however the calendar is corrected.
   */
  readonly localDate: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
}

const before = { days: -1 };
const week = { days: 7 };

/** The latest occurrence that is due at `now`. A time that a clock change skips comes as much later as was skipped. */
export function latestDue(schedule: Schedule, now: Temporal.Instant): Occurrence {
  let day = latestDay(schedule, now.toZonedDateTimeISO(schedule.zone).toPlainDate());
  for (;;) {
    const candidate = occurrenceOn(schedule, day);
    if (Temporal.Instant.compare(candidate.dueAt, now) <= 0) return candidate;
    day = latestDay(schedule, day.add(before));
  }
}

/** The next occurrence after `now`. */
export const nextDue = (schedule: Schedule, now: Temporal.Instant): Occurrence =>
  dueAfter(schedule, latestDue(schedule, now));

/** The one that follows another. */
export const dueAfter = (schedule: Schedule, { localDate }: Occurrence): Occurrence =>
  occurrenceOn(schedule, nextDay(schedule, localDate));

/** The last day, up to this one, that an occurrence is named after. */
function latestDay(schedule: Schedule, day: Temporal.PlainDate): Temporal.PlainDate {
  if (schedule.rhythm === 'week') return day.subtract({ days: (day.dayOfWeek - schedule.weekday + 7) % 7 });
  const { from } = periodOf(schedule.rhythm, day, schedule.fiscalYearStart);
  return isLeft(schedule, from) ? latestDay(schedule, from.add(before)) : from;
}

function nextDay(schedule: Schedule, day: Temporal.PlainDate): Temporal.PlainDate {
  if (schedule.rhythm === 'week') return day.add(week);
  const next = periodOf(schedule.rhythm, day, schedule.fiscalYearStart).until.add({ days: 1 });
  return isLeft(schedule, next) ? nextDay(schedule, next) : next;
}

/** The month before this day has ended a quarter. */
const isLeft = ({ rhythm, fiscalYearStart }: AfterPeriods, day: Temporal.PlainDate): boolean =>
  rhythm === 'month' && periodOf('quarter', day, fiscalYearStart).from.equals(day);

const occurrenceOn = (schedule: Schedule, localDate: Temporal.PlainDate): Occurrence => ({
  localDate,
  dueAt: momentOn(
    schedule.rhythm === 'week' ? localDate : firstWorkingDay(schedule.calendar, localDate),
    schedule.minute,
    schedule.zone,
  ),
});

/** The first day of the month that is worked, from its first day on; that day itself where none is. */
function firstWorkingDay(calendar: Calendar, first: Temporal.PlainDate): Temporal.PlainDate {
  for (let days = 0; days < first.daysInMonth; days += 1) {
    const day = first.add({ days });
    if (isWorkingDay(calendar, day)) return day;
  }
  return first;
}

/** The moment at which the clock of a place shows so many minutes after midnight; the first where it shows them twice. */
export function momentOn(localDate: Temporal.PlainDate, minute: number, zone: string): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return localDate.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}
