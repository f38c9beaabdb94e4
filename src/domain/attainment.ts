import type { Indicator } from './indicators/indicator.ts';
import { larger, over, type Ratio, ratio, smaller } from './ratio.ts';

/** Between which an attainment counts in a score, in hundredths: 150 means 150 %. `floor` is not above `cap`. */
export interface Bounds {
  readonly floor: number;
  readonly cap: number;
}

export const defaultBounds: Bounds = { floor: 0, cap: 150 };

/**
 * actual ÷ target, both in the indicator's smallest unit; where less is better, target ÷ actual, and the cap where nothing
 * has happened: dividing by 0 has no answer. `target` is greater than 0, or this throws a RangeError.
 */
export function attainmentOf(
  { direction }: Pick<Indicator, 'direction'>,
  target: bigint,
  actual: Ratio,
  { cap }: Bounds = defaultBounds,
): Ratio {
  if (target <= 0n) throw new RangeError('a target is greater than 0');
  const aim = ratio(target, 1);
  if (direction === 'higher') return over(actual, aim);
  return actual.top <= 0n ? ratio(cap, 100) : over(aim, actual);
}

/** What of an attainment counts in a score. */
export const within = (attainment: Ratio, { floor, cap }: Bounds): Ratio =>
  smaller(larger(attainment, ratio(floor, 100)), ratio(cap, 100));
