import type { Span } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What is closed stays as it was counted: throws the Refusal `period-closed` for days of which some are in it. */
export async function mustBeOpen({ tx, org }: Pick<Work, 'tx' | 'org'>, { from, until }: Span): Promise<void> {
  const closed = await tx.period.findFirst({
    where: {
      orgId: org.id,
      closedAt: { not: null },
      from: { lte: fromDay(until) },
      until: { gte: fromDay(from) },
    },
    orderBy: { from: 'asc' },
  });
  if (!closed) return;
  const period = { kind: closed.kind, from: toDay(closed.from), until: toDay(closed.until) };
  throw new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart });
}
