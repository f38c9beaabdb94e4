import { compare, minus, over, type Ratio, ratio } from '../ratio.ts';
import type { Standing } from '../standing.ts';

/** How a standing came nearer to its pace: shares of what was expected, before and now. */
export interface Improvement {
  readonly standing: Standing;
  readonly before: Ratio;
  readonly now: Ratio;
}

/** Three points of a hundred: less is a good day. */
const leastGain = ratio(3, 100);

/**
 * What of somebody's standings came nearer to its pace since they stood as `before`, the first of them that did; undefined
 * where none did by three points. Two periods are not compared, nor what is better when there is less of it.
 */
export function improvementOf(standings: readonly Standing[], before: readonly Standing[]): Improvement | undefined {
  for (const standing of standings) {
    const { indicator, period } = standing;
    const earlier = before.find((one) => one.indicator.key === indicator.key && one.period.from.equals(period.from));
    if (!earlier || indicator.direction === 'lower') continue;
    const [then, now] = [paceOf(earlier), paceOf(standing)];
    if (then && now && compare(minus(now, then), leastGain) >= 0) return { standing, before: then, now };
  }
  return undefined;
}

const paceOf = ({ attainment, expected }: Standing): Ratio | undefined =>
  expected.top === 0n ? undefined : over(attainment, expected);
