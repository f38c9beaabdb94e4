import type { Span } from '../period.ts';
import { type WorkingTime, workingDaysLater } from '../working-time.ts';

/** After how many working days the clock does something with a task. */
export interface TaskDays {
  /** A slot that nobody takes: the requester's manager is told. */
  readonly unclaimed: number;
  /** A holder of whom nothing is heard: the holder is asked. */
  readonly silent: number;
  /** And nothing is heard after that: the slot opens again. */
  readonly grace: number;
  /** Done, and nobody confirms: it goes to the requester's manager. */
  readonly unconfirmed: number;
}

export const defaultTaskDays: TaskDays = { unclaimed: 2, silent: 5, grace: 2, unconfirmed: 3 };

/** How an organisation counts. */
export interface TaskTime extends WorkingTime {
  readonly days: TaskDays;
}

/** When the requester's manager is told of a slot that has been free since then. Undefined here and below: never. */
export const escalatedAt = (time: TaskTime, freeSince: Temporal.Instant): Temporal.Instant | undefined =>
  workingDaysLater(time, freeSince, time.days.unclaimed);

/** When a holder is asked of whom nothing has been heard since then; days of leave do not count. */
export const askedAt = (
  time: TaskTime,
  heardAt: Temporal.Instant,
  leave: readonly Span[],
): Temporal.Instant | undefined => workingDaysLater(time, heardAt, time.days.silent, leave);

/** When the slot of a holder opens again who was asked then: counted from the question, however late that came. */
export const takenBackAt = (
  time: TaskTime,
  asked: Temporal.Instant,
  leave: readonly Span[],
): Temporal.Instant | undefined => workingDaysLater(time, asked, time.days.grace, leave);

/** When a task that was done then, with the last of its parts, goes to the requester's manager. */
export const handedOverAt = (time: TaskTime, doneAt: Temporal.Instant): Temporal.Instant | undefined =>
  workingDaysLater(time, doneAt, time.days.unconfirmed);

/** When slots that nobody has taken close: the day on which the task is due is over where the organisation is. */
export const closedAt = ({ zone }: Pick<TaskTime, 'zone'>, dueOn: Temporal.PlainDate): Temporal.Instant =>
  dueOn.add({ days: 1 }).toZonedDateTime(zone).toInstant();

export const isDue = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0;
