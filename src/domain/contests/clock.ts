import { type Calendar, isWorkingDay } from '../calendar.ts';
import type { Span } from '../period.ts';

/** On the clock of the organisation: a contest is told to begin in the morning, and to be over in the afternoon. */
const [opens, closes] = [9, 18];
/** Nobody has been off work for longer. */
const longestRest = 60;

/** When its beginning is told; nobody joins any more from the beginning of that day. */
export const startsAt = (from: Temporal.PlainDate, zone: string): Temporal.Instant => momentOf(from, opens, zone);

/**
 * Until when what happened on its days may still be recorded: the afternoon of the first working day after the last. Where
 * nobody ever works again, of the day after it.
 */
export function closesAt(calendar: Calendar, until: Temporal.PlainDate, zone: string): Temporal.Instant {
  const days = Array.from({ length: longestRest }, (_, later) => until.add({ days: later + 1 }));
  const day = days.find((one) => isWorkingDay(calendar, one)) ?? until.add({ days: 1 });
  return momentOf(day, closes, zone);
}

/** Which of its days it is, from 1, and how many come after it; 0 left on the last one, and less when it is over. */
export const dayOf = ({ from, until }: Span, today: Temporal.PlainDate): { day: number; left: number } => ({
  day: from.until(today).days + 1,
  left: today.until(until).days,
});

const momentOf = (day: Temporal.PlainDate, hour: number, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();
