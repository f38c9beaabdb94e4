import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** A slot that somebody holds and has not done. */
export const heldBy = ({ org }: Pick<Work, 'org'>, holderId: string) => ({ orgId: org.id, holderId, doneAt: null });

/** A slot that nobody holds any more: from now on it waits for somebody. */
export const freed = ({ now }: Pick<Work, 'now'>) => ({
  ...{ holderId: null, claimedAt: null, stillOnAt: null, warnedAt: null, doneAt: null, note: null },
  reopenedAt: fromInstant(now),
});
