import type { ChangeKind } from './change.ts';
import type { ChangeLimits } from './limits.ts';

/** The first day on which what is published today may hold without hurry. */
export const firstWithNotice = (today: Temporal.PlainDate, { noticeDays }: Pick<ChangeLimits, 'noticeDays'>) =>
  today.add({ days: noticeDays });

interface Asked {
  readonly kind: ChangeKind;
  readonly from: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** An admin, where admins approve it. */
  readonly authorDecides: boolean;
  readonly limits: Pick<ChangeLimits, 'noticeDays'>;
}

/** Comes sooner than it should: that needs a reason. What puts an error right has no notice, and always does. */
export const isHurried = ({ kind, from, today, limits }: Omit<Asked, 'authorDecides'>): boolean =>
  kind !== 'correction' && Temporal.PlainDate.compare(from, firstWithNotice(today, limits)) < 0;

/**
 * How many others have to be for it before it is published: two for what comes sooner than the notice period allows and for
 * what alters a closed period; one for what a manager drafted; nobody for what an admin announces in time and admins decide.
 */
export function approvalsNeeded(asked: Asked): number {
  if (asked.kind === 'correction' || isHurried(asked)) return 2;
  return asked.authorDecides ? 0 : 1;
}
