import { addsUp } from '../../domain/indicators/indicator.ts';
import { covers, type Span } from '../../domain/period.ts';
import type { Said } from '../../domain/report-request.ts';
import { Refusal } from '../../errors.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import type { Work } from '../work.ts';
import type { Line } from './record-line.ts';

/**
 * The correction of days that are closed for somebody as the line of today that makes up for them: what is closed stays as it is. Throws the
 * Refusal `not-to-correct` where one of the days is still open, and for an indicator whose days do not add up: there is
 * nothing in the open period that could make up for its value.
 */
export async function correctClosed(
  { tx, org, today }: Work,
  personId: string,
  { period, day, items, note }: Extract<Said, { kind: 'correction' }>,
): Promise<Line & { readonly about: Span }> {
  const about = day ? { from: day, until: day } : { from: period.from, until: period.until };
  const spans = closedDaysOf(org, await closedPeriods({ tx, org }, about), personId);
  const { fiscalYearStart } = org;
  if (!covers(spans, about)) throw new Refusal({ code: 'not-to-correct', why: 'open', period, fiscalYearStart });
  const replaced = items.find(({ indicator }) => !addsUp(indicator));
  if (replaced) throw new Refusal({ code: 'not-to-correct', why: 'no-sum', indicator: replaced.indicator });
  return { items, day: today, note, about };
}
