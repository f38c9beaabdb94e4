import { type Calendar, isWorkingDay } from './calendar.ts';
import { contains, type Span } from './period.ts';
import { momentOn, type Occurrence } from './schedule.ts';

/** When somebody is reminded to report, and what has become of it. */
export interface Reminder {
  /** The person's own. */
  readonly zone: string;
  /** Minutes after midnight on that clock; undefined for who has turned reminders off. */
  readonly minute: number | undefined;
  readonly calendar: Calendar;
  readonly leave: readonly Span[];
  /** The last report, or the last "nothing today". */
  readonly answeredAt: Temporal.Instant | undefined;
  readonly snoozedUntil: Temporal.Instant | undefined;
  /** The local day of the last reminder. */
  readonly remindedOn: Temporal.PlainDate | undefined;
}

export type Reminding =
  | ({ readonly kind: 'due' } & Occurrence)
  | {
      readonly kind: 'not-due';
      readonly why: 'off' | 'reminded' | 'answered' | 'day-off' | 'leave' | 'snoozed' | 'too-early';
    };

/**
 * Whether to remind somebody now: on working days from the person's own time on, until midnight there; never twice for one
 * local day, whatever clocks do, and not after an answer on that day. Leave silences whole days; a snooze silences until
 * its moment, and the day's reminder comes then. A time that a clock change skips comes as much later as was skipped.
 */
export function reminding(reminder: Reminder, now: Temporal.Instant): Reminding {
  const { zone, minute, calendar, leave, answeredAt, snoozedUntil, remindedOn } = reminder;
  if (minute === undefined) return notDue('off');
  const localDate = dayThere(now, zone);
  const dueAt = momentOn(localDate, minute, zone);
  if (remindedOn && Temporal.PlainDate.compare(remindedOn, localDate) >= 0) return notDue('reminded');
  if (answeredAt && dayThere(answeredAt, zone).equals(localDate)) return notDue('answered');
  if (!isWorkingDay(calendar, localDate)) return notDue('day-off');
  if (leave.some((span) => contains(span, localDate))) return notDue('leave');
  if (snoozedUntil && Temporal.Instant.compare(now, snoozedUntil) < 0) return notDue('snoozed');
  if (Temporal.Instant.compare(now, dueAt) < 0) return notDue('too-early');
  return { kind: 'due', localDate, dueAt };
}

const notDue = (why: Extract<Reminding, { kind: 'not-due' }>['why']): Reminding => ({ kind: 'not-due', why });

const dayThere = (moment: Temporal.Instant, zone: string): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(zone).toPlainDate();
