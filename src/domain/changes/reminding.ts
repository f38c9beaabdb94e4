import { type Calendar, isWorkingDay, workingDays } from '../calendar.ts';

/** So many working days lie between being told and being told again. */
const pause = 3;

interface Unseen {
  /** On the person's own clock, as all days here. */
  readonly today: Temporal.PlainDate;
  /** When they were last told of it. */
  readonly toldOn: Temporal.PlainDate;
  /** When it takes effect. */
  readonly from: Temporal.PlainDate;
  readonly calendar: Calendar;
}

/**
 * Whether somebody who has not seen a change is told again: every third working day, and on the last working day before it
 * takes effect; never on the day on which they were told.
 */
export function isToldAgain({ today, toldOn, from, calendar }: Unseen): boolean {
  const { compare } = Temporal.PlainDate;
  if (!isWorkingDay(calendar, today) || compare(toldOn, today) >= 0 || compare(today, from) >= 0) return false;
  const isLast = workingDays(calendar, today.add({ days: 1 }), from.subtract({ days: 1 })) === 0;
  return isLast || workingDays(calendar, toldOn.add({ days: 1 }), today) >= pause;
}
