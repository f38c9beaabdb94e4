import { unknownYears } from '../../domain/calendar.ts';
import { type Progress, progressOf } from '../../domain/pace.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

export interface CalendarShown {
  readonly quarter: Period;
  readonly progress: Progress;
  /** Days to come that differ from Monday to Friday, in order. */
  readonly coming: readonly { readonly day: Temporal.PlainDate; readonly working: boolean; readonly name: string }[];
  /** Years whose holidays nobody has told us. */
  readonly unknown: readonly number[];
  readonly fiscalYearStart: number;
}

/** How far ahead one looks. */
const months = 6;

/** The working calendar of the organisation, from today on. Everybody may see it. */
export async function showCalendar({ tx, org, today }: Work): Promise<CalendarShown> {
  const { calendar } = org.rules;
  const quarter = periodOf('quarter', today, org.fiscalYearStart);
  const until = today.add({ months });
  const rows = await tx.calendarDay.findMany({
    where: { orgId: org.id, day: { gte: fromDay(today), lte: fromDay(until) } },
    orderBy: { day: 'asc' },
  });
  return {
    quarter,
    progress: progressOf(calendar, quarter, today),
    coming: rows.map(({ day, working, name }) => ({ day: toDay(day), working, name })),
    unknown: unknownYears(calendar, today, until),
    fiscalYearStart: org.fiscalYearStart,
  };
}
