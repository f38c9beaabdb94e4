import { contains, type Period, type Span } from '../period.ts';
import type { NewTarget, SetTarget } from './target.ts';

/** Set for the first time, anew, or as it is already; or it cannot be set: its period is closed, or runs and it is locked. */
export type Verdict = 'fresh' | 'changed' | 'same' | 'closed' | 'locked';

interface Around {
  /** The target as it stands; undefined where there is none. */
  readonly before: SetTarget | undefined;
  /** A change has been published by which it will be another. */
  readonly coming?: boolean;
  readonly today: Temporal.PlainDate;
  readonly closed: boolean;
}

/**
 * A first value may be set at any time until the period is closed; another one only before the period begins, and not beside a
 * change that is to come.
 */
export function verdictOn(
  { amount, reserve, period }: Pick<NewTarget, 'amount' | 'reserve' | 'period'>,
  { before, coming = false, today, closed }: Around,
): Verdict {
  if (before?.amount === amount && before.reserve === reserve) return 'same';
  if (closed) return 'closed';
  if (!before) return 'fresh';
  return coming || hasBegun(period, today) ? 'locked' : 'changed';
}

/** The day as of which a target of a period stands: today, or the nearest of the period's own. */
export const asOf = (period: Span, today: Temporal.PlainDate): Temporal.PlainDate =>
  contains(period, today) ? today : hasBegun(period, today) ? period.until : period.from;

export const hasBegun = ({ from }: Pick<Period, 'from'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0;
