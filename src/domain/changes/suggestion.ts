import type { Finding } from '../reviews/proposals.ts';
import type { Dimension, Envelope, ScorecardItem } from '../scorecards/scorecard.ts';
import type { Moved } from './allowance.ts';

interface Suggesting {
  readonly items: readonly (Pick<ScorecardItem, 'indicator' | 'weight'> & { readonly dimension: Dimension })[];
  /** What is left to change of the fiscal year. */
  readonly room: Moved;
  readonly envelope: Envelope;
}

/**
 * The weight that what the data say of an indicator speaks for, in hundredths of a percent: none for what nobody reports,
 * what tells nobody from anybody and what has to do with nothing, or else as little as can be. What everybody reaches keeps
 * its weight: its targets are what should be others. Undefined for an indicator that is not there.
 */
export function suggestedWeight(
  { kind, indicator }: Pick<Finding, 'kind' | 'indicator'>,
  { items, room, envelope }: Suggesting,
): number | undefined {
  const item = items.find((one) => one.indicator === indicator);
  if (!item || kind === 'always-capped') return item?.weight;
  const alone = !items.some(({ dimension, ...one }) => dimension === item.dimension && one.indicator !== indicator);
  const needed = alone ? envelope.dimensions[item.dimension].least : 0;
  const mayGo = room.items > 0 && room.weight >= item.weight && items.length > envelope.indicators.least;
  if (mayGo && needed === 0) return 0;
  return Math.min(item.weight, Math.max(item.weight - room.weight, needed, envelope.leastWeight));
}
