import { periodOf } from '../../domain/period.ts';
import { closedPeriods } from '../periods/closed.ts';
import type { Looking } from '../work.ts';

/** From when records count where nobody says otherwise: from the first day of this quarter on that is not closed. */
export async function firstDay({ tx, org, today }: Pick<Looking, 'tx' | 'org' | 'today'>): Promise<Temporal.PlainDate> {
  const quarter = periodOf('quarter', today, org.fiscalYearStart);
  const closed = await closedPeriods({ tx, org }, { from: quarter.from, until: today });
  return closed.reduce(
    (day, { period: { from, until } }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0
        ? until.add({ days: 1 })
        : day,
    quarter.from,
  );
}
