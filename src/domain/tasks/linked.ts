import { addsUp, type Indicator } from '../indicators/indicator.ts';
import type { TaskKind } from './task.ts';

/**
 * Whether confirmed tasks may count through an indicator: through one of points, or one that counts how often something was
 * done. Its days and its people add up, and more of it is better. What is a result stays with whoever owns the deal: two who
 * helped to win a customer would count that customer twice.
 */
export const mayBeLinked = (indicator: Indicator): boolean =>
  addsUp(indicator) &&
  indicator.rollupPeople === 'sum' &&
  indicator.direction === 'higher' &&
  (indicator.unit === 'points' || countsOccasions(indicator));

/** Where the points go when what they were linked to takes no tasks any more. */
const otherwise = 'teamwork';

/**
 * Through which indicator a task counts: the one that it is linked to; where that is gone, or has become one that takes no
 * tasks, teamwork points; undefined where those take none either.
 */
export function countsThrough(linked: string, indicators: readonly Indicator[]): Indicator | undefined {
  const open = indicators.filter(mayBeLinked);
  return open.find(({ key }) => key === linked) ?? open.find(({ key }) => key === otherwise);
}

/** Hours are a count as well, but nobody knows how many of them a task took. */
const countsOccasions = ({ unit, decimals, dimension }: Indicator): boolean =>
  unit === 'count' && decimals === 0 && dimension !== 'result';

/**
 * What a part of a task adds to the indicator that it is linked to, in its smallest unit: the points of the part, or one
 * occasion, whatever the share: shares move points.
 */
export const linkedAmount = (through: Indicator, points: number): bigint =>
  (bringsPoints(through) ? BigInt(points) : 1n) * 10n ** BigInt(through.decimals);

/** Whether a task brings its points, or else one occasion to everybody who did a part of it; where it counts nowhere, points. */
export const bringsPoints = (through: Indicator | undefined): boolean =>
  through === undefined || through.unit === 'points';

/** What is counted of a kind of help beside the points, so that nobody reports by hand what a task says already. */
const countOf: Readonly<Partial<Record<TaskKind, string>>> = {
  crossRegion: 'cross-region',
  mentoring: 'coaching',
  knowledge: 'knowledge',
};

/** Keys of the indicators that count one more for everybody whose part of a task is confirmed, but for the one it is linked to. */
export const countedBeside = (kind: TaskKind, linked: string): string[] =>
  ['tasks-done', ...(countOf[kind] ? [countOf[kind]] : [])].filter((key) => key !== linked);
