import type { Span } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { closedWithin } from '../periods/closed.ts';
import type { Work } from '../work.ts';

/** What is closed for somebody stays as it was counted: throws the Refusal `period-closed` for days of which some are in it. */
export async function mustBeOpen(work: Pick<Work, 'tx' | 'org'>, personId: string, span: Span): Promise<void> {
  const period = await closedWithin(work, personId, span);
  const { fiscalYearStart } = work.org;
  if (period) throw new Refusal({ code: 'period-closed', period, fiscalYearStart });
}
