import type { Period } from '../period.ts';
import type { NewTarget, SetTarget } from './target.ts';

/** Set for the first time, anew, or as it is already; or it cannot be set: its period is closed, or runs and it is locked. */
export type Verdict = 'fresh' | 'changed' | 'same' | 'closed' | 'locked';

interface Around {
  /** The target as it stands; undefined where there is none. */
  readonly before: SetTarget | undefined;
  readonly today: Temporal.PlainDate;
  readonly closed: boolean;
}

/** A first value may be set at any time until the period is closed; another one only before the period begins. */
export function verdictOn(
  { amount, reserve, period }: Pick<NewTarget, 'amount' | 'reserve' | 'period'>,
  { before, today, closed }: Around,
): Verdict {
  if (before?.amount === amount && before.reserve === reserve) return 'same';
  if (closed) return 'closed';
  if (!before) return 'fresh';
  return hasBegun(period, today) ? 'locked' : 'changed';
}

export const hasBegun = ({ from }: Pick<Period, 'from'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0;
