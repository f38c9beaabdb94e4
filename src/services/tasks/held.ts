import type { Work } from '../work.ts';

/** A slot that somebody holds and has not done. */
export const heldBy = ({ org }: Pick<Work, 'org'>, holderId: string) => ({ orgId: org.id, holderId, doneAt: null });

/** A slot that nobody holds. */
export const free = { holderId: null, claimedAt: null, stillOnAt: null, warnedAt: null, doneAt: null, note: null };
