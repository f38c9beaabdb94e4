import type { Standing } from '../../domain/standing.ts';

const urgency = { behind: 0, atRisk: 1, onTrack: 2, ahead: 3 } as const;

/** Those that are behind come first; of the same status the order stays. */
export const mostUrgentFirst = (standings: readonly Standing[]): Standing[] =>
  standings.toSorted((a, b) => urgency[a.status] - urgency[b.status]);

/** At risk or behind, the most urgent first. */
export const toWatch = (standings: readonly Standing[]): Standing[] =>
  mostUrgentFirst(standings).filter(({ status }) => status === 'behind' || status === 'atRisk');

/** Whoever has most that is behind comes first, then whoever has most at risk. */
export function byUrgency(a: readonly Standing[], b: readonly Standing[]): number {
  const count = (standings: readonly Standing[], wanted: Standing['status']): number =>
    standings.filter(({ status }) => status === wanted).length;
  return count(b, 'behind') - count(a, 'behind') || count(b, 'atRisk') - count(a, 'atRisk');
}
