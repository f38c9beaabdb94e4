/** When something is due every week, on the clock of a place. */
export interface WeeklySchedule {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly zone: string;
}

export interface Occurrence {
  /** The day it belongs to on the clock of the place: it happens once a day of this name, whatever clocks do. */
  readonly localDate: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
}

/** The latest occurrence that is due at `now`. A time that a clock change skips comes as much later as was skipped. */
export function latestDue(schedule: WeeklySchedule, now: Temporal.Instant): Occurrence {
  const today = now.toZonedDateTimeISO(schedule.zone).toPlainDate();
  const back = (today.dayOfWeek - schedule.weekday + 7) % 7;
  const candidate = occurrenceOn(schedule, today.subtract({ days: back }));
  return Temporal.Instant.compare(candidate.dueAt, now) <= 0
    ? candidate
    : occurrenceOn(schedule, candidate.localDate.subtract({ days: 7 }));
}

/** The next occurrence after `now`. */
export function nextDue(schedule: WeeklySchedule, now: Temporal.Instant): Occurrence {
  return occurrenceOn(schedule, latestDue(schedule, now).localDate.add({ days: 7 }));
}

const occurrenceOn = ({ minute, zone }: WeeklySchedule, localDate: Temporal.PlainDate): Occurrence => ({
  localDate,
  dueAt: momentOn(localDate, minute, zone),
});

/** The moment at which the clock of a place shows so many minutes after midnight; the first where it shows them twice. */
export function momentOn(localDate: Temporal.PlainDate, minute: number, zone: string): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return localDate.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}
