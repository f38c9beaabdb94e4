import type { Standing } from '../../domain/standing.ts';

const urgency = { behind: 0, atRisk: 1, onTrack: 2, ahead: 3 } as const;

/** Those that are behind come first; of the same status the order stays. */
export const mostUrgentFirst = (standings: readonly Standing[]): Standing[] =>
  standings.toSorted((a, b) => urgency[a.status] - urgency[b.status]);
