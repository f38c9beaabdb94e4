import { dueAfter, latestDue, nextDue, type Occurrence, type Schedule } from './schedule.ts';

/** What has become of a schedule so far. */
export interface History {
  /** Nothing that fell due earlier is caught up: it was set then. */
  readonly since: Temporal.Instant;
  /** Since when the place goes by the clock of its zone; undefined where it always has. */
  readonly zoneSince: Temporal.Instant | undefined;
  /** Those of late that were started, or skipped. */
  readonly known: readonly Known[];
}

export interface Known {
  readonly localDate: Temporal.PlainDate;
  readonly skipped: boolean;
}

export interface Due extends Occurrence {
  /** It was missed by more than is caught up. */
  readonly skipped: boolean;
  /** It is sent so much later than it was due that this is said. */
  readonly late: boolean;
}

/** Up to that it is on time, also where nothing is caught up. */
const onTime = Temporal.Duration.from({ minutes: 15 });

/**
 * What somebody who looks at the clock has to start, or to note as skipped; undefined where there is nothing. Of several
 * that were missed it is only the latest. What a new zone makes due at once was not missed, so it counts from when the
 * zone was set: nobody loses a week by moving east in the morning.
 */
export function dueNow(
  schedule: Schedule,
  { since, zoneSince, known }: History,
  catchUp: Temporal.Duration,
  now: Temporal.Instant,
): Due | undefined {
  const due = latestDue(schedule, now);
  if (Temporal.Instant.compare(due.dueAt, since) < 0 || isCovered(schedule, known, due)) return undefined;
  const felt = zoneSince && Temporal.Instant.compare(zoneSince, due.dueAt) > 0 ? zoneSince : due.dueAt;
  const delay = felt.until(now);
  const late = Temporal.Duration.compare(delay, onTime) > 0;
  return { ...due, late, skipped: late && Temporal.Duration.compare(delay, catchUp) > 0 };
}

/** The next that will be started after `now`, if nothing is changed until then. */
export function comingDue(schedule: Schedule, known: readonly Known[], now: Temporal.Instant): Occurrence {
  let coming = nextDue(schedule, now);
  while (isCovered(schedule, known, coming)) coming = dueAfter(schedule, coming);
  return coming;
}

/** A clock may be set back, a zone be changed and a schedule moved to another day of the week: one a week is enough. */
const isCovered = ({ rhythm }: Schedule, known: readonly Known[], { localDate: day }: Occurrence): boolean =>
  known.some(
    ({ localDate, skipped }) =>
      Temporal.PlainDate.compare(localDate, day) >= 0 ||
      (rhythm === 'week' && !skipped && mondayOf(localDate).equals(mondayOf(day))),
  );

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });
