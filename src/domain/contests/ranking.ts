import { atLeast, compare, type Ratio, ratio, zero } from '../ratio.ts';
import type { ContestMeasure, ContestRules } from './contest.ts';

/** What a side came to. */
export interface Tally {
  /** Undefined without data. */
  readonly actual: bigint | undefined;
  /** The targets of those who joined, for the days of the contest; undefined where one of them has none. */
  readonly aim: bigint | undefined;
  /** Of what decides between those who are level. */
  readonly tie: bigint | undefined;
}

export interface Ranked<Side> {
  readonly side: Side;
  readonly score: Ratio | undefined;
  /** From 1; who is level shares it, and the next one is left out. Undefined without a score, which is not the last place. */
  readonly place: number | undefined;
  readonly won: boolean;
}

/** An amount in the smallest unit, or a share of the own target; undefined where nothing can be said. */
export function scoreOf(measure: ContestMeasure, { actual, aim }: Tally): Ratio | undefined {
  if (actual === undefined) return undefined;
  if (measure === 'value') return ratio(actual, 1);
  return aim === undefined || aim <= 0n ? undefined : ratio(actual, aim);
}

/** The least score that wins; undefined where any does that is more than nothing. */
export const minimumOf = ({ measure, minimum }: Pick<ContestRules, 'measure' | 'minimum'>): Ratio | undefined =>
  minimum === undefined ? undefined : ratio(minimum, measure === 'value' ? 1 : 10_000);

/**
 * Ranks sides by their score, and where that is level by what decides then; the best first, who has no score last, and who is
 * level in the order handed in. Whoever is on the first place wins with more than nothing, and not below the minimum.
 */
export function ranking<Side extends Tally>(
  sides: readonly Side[],
  rules: Pick<ContestRules, 'measure' | 'minimum' | 'tieBreaks'>,
): Ranked<Side>[] {
  const scored = sides.flatMap((side) => {
    const score = scoreOf(rules.measure, side);
    return score ? [{ side, score }] : [];
  });
  const inOrder = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    compare(b.score, a.score) || (rules.tieBreaks ? Number(tieOf(b.side) - tieOf(a.side)) : 0);
  scored.sort(inOrder);
  const least = minimumOf(rules);
  const wins = (score: Ratio): boolean => compare(score, zero) > 0 && (!least || atLeast(score, least));
  const ranked: (Ranked<Side> & { readonly place: number; readonly score: Ratio })[] = [];
  for (const [index, one] of scored.entries()) {
    const above = ranked.at(-1);
    const place = above && inOrder(above, one) === 0 ? above.place : index + 1;
    ranked.push({ ...one, place, won: place === 1 && wins(one.score) });
  }
  const others = sides.filter((side) => scored.every((one) => one.side !== side));
  return [...ranked, ...others.map((side) => ({ side, score: undefined, place: undefined, won: false }))];
}

const tieOf = ({ tie }: Tally): bigint => tie ?? 0n;
