import { addsUp } from './indicators/indicator.ts';
import type { Standing } from './standing.ts';

/**
 * What each working day that is left has to bring for the target to be reached, in the smallest unit, rounded up. Undefined
 * where it is reached, where no working day is left, and for what days do not add up to or is better when it is less.
 */
export function dailyNeed({ indicator, actual, target, progress }: Standing): bigint | undefined {
  const left = BigInt(progress.total - progress.worked);
  const missing = target - actual;
  if (!addsUp(indicator) || indicator.direction === 'lower' || left <= 0n || missing <= 0n) return undefined;
  return (missing + left - 1n) / left;
}
