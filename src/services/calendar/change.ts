import { z } from 'zod';
import { isWorkingDay, workingDays } from '../../domain/calendar.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import { closedPeriods } from '../periods/closed.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';

/** A day that is to be worked, or is not any more, and what that does to the quarter in which it lies. */
export interface DayChange {
  readonly day: Temporal.PlainDate;
  readonly working: boolean;
  readonly quarter: Period;
  /** Working days of the quarter, as they are and as they would be. */
  readonly before: number;
  readonly after: number;
  readonly fiscalYearStart: number;
}

const kept = z.object({
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  working: z.boolean(),
});

/**
 * Shows what it would mean, since everybody's pace moves with it, and keeps it to be confirmed. Throws the Refusals
 * `admin-only`, `period-closed` and `no-change`.
 */
export async function previewDay(
  work: Work,
  day: Temporal.PlainDate,
  working: boolean,
): Promise<DayChange & { readonly draftId: string }> {
  const change = await changeOf(work, day, working);
  return { ...change, draftId: await keepDraft(work, 'calendar', { day: day.toString(), working }) };
}

/** Stores it, once. Throws the Refusals of a draft and those of `previewDay`. */
export async function confirmDay(work: Work, draftId: string): Promise<DayChange> {
  const { day, working } = kept.parse(await takeDraft(work, 'calendar', draftId));
  await lockRules(work);
  const change = await changeOf(work, day, working);
  const { tx, org } = work;
  const where = { orgId: org.id, day: fromDay(day) };
  // A day that is like any other of its kind again needs no row.
  if (working === day.dayOfWeek <= 5) await tx.calendarDay.deleteMany({ where });
  else {
    await tx.calendarDay.upsert({
      where: { orgId_day: where },
      update: { working },
      create: { ...where, working, name: '' },
    });
  }
  await audit(work, {
    action: 'calendar.change',
    subject: `day:${day}`,
    before: { working: !working },
    after: { working },
  });
  return change;
}

async function changeOf(work: Work, day: Temporal.PlainDate, working: boolean): Promise<DayChange> {
  await requireAdmin(work);
  const { org } = work;
  const { calendar } = org.rules;
  if (isWorkingDay(calendar, day) === working) throw new Refusal({ code: 'no-change' });
  const { fiscalYearStart } = org;
  // The calendar is everybody's, so it stays where one team has closed.
  const [closed] = await closedPeriods(work, { from: day, until: day });
  if (closed) throw new Refusal({ code: 'period-closed', period: closed.period, fiscalYearStart });
  const quarter = periodOf('quarter', day, fiscalYearStart);
  const before = workingDays(calendar, quarter.from, quarter.until);
  return { day, working, quarter, before, after: before + (working ? 1 : -1), fiscalYearStart };
}
