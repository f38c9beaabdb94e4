import { periodOf } from '../period.ts';
import type { PaidPeriod } from './plan.ts';

/** Whether a plan can begin to hold on a day: a period of each of these kinds does, so that none is paid by two plans. */
export const beginsPaid = (kinds: readonly PaidPeriod[], day: Temporal.PlainDate, fiscalYearStart: number): boolean =>
  kinds.every((kind) => periodOf(kind, day, fiscalYearStart).from.equals(day));

/** The first such day from `day` on. A quarter begins where a month does, so there is one. */
export function nextPaidBeginning(
  kinds: readonly PaidPeriod[],
  day: Temporal.PlainDate,
  fiscalYearStart: number,
): Temporal.PlainDate {
  let next = day;
  while (!beginsPaid(kinds, next, fiscalYearStart)) next = next.add({ days: 1 });
  return next;
}
