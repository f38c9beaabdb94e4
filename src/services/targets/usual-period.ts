import type { Indicator } from '../../domain/indicators/indicator.ts';
import { daysOf, type Period, periodOf } from '../../domain/period.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/**
 * The period that is meant where none is named: the one that runs, of the kind in which the owner has targets for the
 * indicator, or else anybody; the shortest of several; the quarter where there are none.
 */
export async function usualPeriod(work: Work, { kind, id }: TargetOwner, indicator: Indicator): Promise<Period> {
  const { org, today } = work;
  const own = kind === 'person' ? { personId: id } : { teamId: id };
  const [ofOwner] = await periodsWith(work, { indicator: indicator.key, ...own });
  const [ofAnybody] = ofOwner ? [] : await periodsWith(work, { indicator: indicator.key });
  return ofOwner ?? ofAnybody ?? periodOf('quarter', today, org.fiscalYearStart);
}

/** Those that run and have such a target, the shortest first. */
async function periodsWith(
  { tx, org, today }: Work,
  target: { readonly indicator: string; readonly personId?: string; readonly teamId?: string },
): Promise<Period[]> {
  const day = fromDay(today);
  const rows = await tx.period.findMany({
    where: { orgId: org.id, from: { lte: day }, until: { gte: day }, targets: { some: target } },
  });
  return rows
    .map(({ kind, from, until }) => ({ kind, from: toDay(from), until: toDay(until) }))
    .sort((a, b) => daysOf(a) - daysOf(b));
}
