import type { Calendar } from '../../domain/calendar.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, toDay } from '../../store/time.ts';

/** The working days of a span. */
export async function readCalendar(
  tx: Tx,
  org: { readonly id: string; readonly calendarYears: readonly number[] },
  span: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<Calendar> {
  const rows = await tx.calendarDay.findMany({
    where: { orgId: org.id, day: { gte: fromDay(span.from), lte: fromDay(span.until) } },
    select: { day: true, working: true },
  });
  return {
    exceptions: new Map(rows.map(({ day, working }) => [toDay(day).toString(), working])),
    years: org.calendarYears,
  };
}
