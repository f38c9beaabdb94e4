import type { Moved } from '../../domain/changes/allowance.ts';
import { periodOf } from '../../domain/period.ts';
import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What other changes of a scorecard have taken of the fiscal year of that day. What was withdrawn gives it back. */
export async function takenIn(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  scorecardId: string,
  day: Temporal.PlainDate,
): Promise<Moved[]> {
  const year = periodOf('year', day, org.fiscalYearStart);
  const rows = await tx.change.findMany({
    where: {
      ...{ orgId: org.id, scorecardId, kind: 'scorecard', state: 'published' },
      from: { gte: fromDay(year.from), lte: fromDay(year.until) },
    },
    select: { movedWeight: true, movedItems: true },
  });
  return rows.map(({ movedWeight, movedItems }) => ({ weight: movedWeight ?? 0, items: movedItems ?? 0 }));
}
