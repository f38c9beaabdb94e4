import { contains, daysOf, type Period, periodOf } from '../period.ts';

/** What is aimed at under a scorecard: whose it is does not matter, only in which periods. */
export interface Aims {
  /** The periods of somebody's targets for one indicator, in any order. */
  readonly periods: readonly Period[];
}

/**
 * Whether a scorecard can change on that day without weighing anew what has begun: for everybody the target that counts then,
 * the one of the shortest period, begins on it. Where none is set yet for that day, its period will be of the kind of the
 * last. Weeks are only looked at where nothing is longer: they are never settled on their own.
 */
export function beginsPeriods(aims: readonly Aims[], day: Temporal.PlainDate, fiscalYearStart: number): boolean {
  const all = aims.flatMap(({ periods }) => counting(periods, day, fiscalYearStart) ?? []);
  const longer = all.filter(({ kind }) => kind !== 'week');
  return (longer.length > 0 ? longer : all).every(({ from }) => from.equals(day));
}

/** The first such day from `day` on. All periods but weeks begin where a fiscal year does, so there is one. */
export function nextBeginning(
  aims: readonly Aims[],
  day: Temporal.PlainDate,
  fiscalYearStart: number,
): Temporal.PlainDate {
  let next = day;
  while (!beginsPeriods(aims, next, fiscalYearStart)) next = next.add({ days: 1 });
  return next;
}

function counting(periods: readonly Period[], day: Temporal.PlainDate, fiscalYearStart: number): Period | undefined {
  const [set] = periods.filter((period) => contains(period, day)).sort((a, b) => daysOf(a) - daysOf(b));
  if (set) return set;
  const [last] = periods.toSorted((a, b) => Temporal.PlainDate.compare(b.until, a.until) || daysOf(a) - daysOf(b));
  return last && periodOf(last.kind, day, fiscalYearStart);
}
