import { type Calendar, isWorkingDay } from '../calendar.ts';
import { momentOn, type Occurrence } from '../schedule.ts';

/** When somebody who leads people gets the brief of the week, and what has become of it. */
export interface BriefTime {
  /** The reader's own. */
  readonly zone: string;
  /** Minutes after midnight on that clock; undefined where none is wanted. */
  readonly minute: number | undefined;
  readonly calendar: Calendar;
  /** The Monday of the week of the last one. */
  readonly briefedIn: Temporal.PlainDate | undefined;
}

export type Briefing =
  | ({ readonly kind: 'due'; readonly week: Temporal.PlainDate } & Occurrence)
  | { readonly kind: 'not-due'; readonly why: 'off' | 'briefed' | 'not-the-day' | 'too-early' | 'too-late' };

/** Later than this the morning is over, and with it what the week was to begin with. */
const catchUp = Temporal.Duration.from({ hours: 8 });

/**
 * Whether the brief comes now: on the first day of the week that is worked, from its time on, for some hours, once a week
 * whatever clocks and calendars do meanwhile. A week without a working day has none.
 */
export function briefing({ zone, minute, calendar, briefedIn }: BriefTime, now: Temporal.Instant): Briefing {
  if (minute === undefined) return notDue('off');
  const localDate = now.toZonedDateTimeISO(zone).toPlainDate();
  const week = mondayOf(localDate);
  if (briefedIn && Temporal.PlainDate.compare(briefedIn, week) >= 0) return notDue('briefed');
  if (!firstWorked(calendar, week)?.equals(localDate)) return notDue('not-the-day');
  const dueAt = momentOn(localDate, minute, zone);
  if (Temporal.Instant.compare(now, dueAt) < 0) return notDue('too-early');
  if (Temporal.Instant.compare(now, dueAt.add(catchUp)) >= 0) return notDue('too-late');
  return { kind: 'due', week, localDate, dueAt };
}

const notDue = (why: Extract<Briefing, { kind: 'not-due' }>['why']): Briefing => ({ kind: 'not-due', why });

export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

const firstWorked = (calendar: Calendar, monday: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days })).find((day) => isWorkingDay(calendar, day));
