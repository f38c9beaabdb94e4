import { compare, floor, minus, one, over, plus, type Ratio, ratio, round, times, zero } from './ratio.ts';
import type { OwnScore, Score } from './score.ts';
import { type Dimension, whole } from './scorecards/scorecard.ts';

/** Where the points of a score come from: its dimensions, and the team as far as it is linked. */
export type ContributionPart = Dimension | 'team';

export interface Contribution {
  /** 1 is 100 points. */
  readonly points: Ratio;
  /** What an attainment of 100 % would bring; an attainment over that brings more. */
  readonly full: Ratio;
}

/** The parts of a score in a fixed order; they add up to it. A part without data, or without weight, is not there. */
export type Contributions = ReadonlyMap<ContributionPart, Contribution>;

export const contributionParts = ['result', 'process', 'capability', 'team'] as const satisfies ContributionPart[];

/**
 * What each dimension brings to an own score. Weights without data have no part in it, so the others weigh more, as they do
 * in the score. `linked` is the share of the score that is somebody else's.
 */
export function contributionsOf(
  own: OwnScore,
  dimensionOf: (indicator: string) => Dimension | undefined,
  linked: Ratio = zero,
): Contributions {
  const parts = new Map<ContributionPart, Contribution>();
  if (own.on === 0) return parts;
  const share = over(minus(one, linked), ratio(own.on, whole));
  for (const part of contributionParts) {
    const lines = own.lines.filter(({ indicator, points }) => points && dimensionOf(indicator) === part);
    if (lines.length === 0) continue;
    const points = lines.reduce((sum, line) => plus(sum, line.points ?? zero), zero);
    const weight = lines.reduce((sum, line) => sum + line.weight, 0);
    parts.set(part, { points: times(points, share), full: times(ratio(weight, whole), share) });
  }
  return parts;
}

/** The same of somebody's score, to which the team may have a part. */
export function contributionsToScore(
  { own, team, teamLink }: Score,
  dimensionOf: (indicator: string) => Dimension | undefined,
): Contributions {
  const linked = ratio(teamLink, whole);
  const parts = new Map(contributionsOf(own, dimensionOf, linked));
  if (team && teamLink > 0 && own.on > 0) parts.set('team', { points: times(linked, team), full: linked });
  return parts;
}

/**
 * Whole points that add up to the whole points of the sum: each is rounded down, and what is missing then goes to those of
 * which most was cut off. Of `shares` 1 is 100 points.
 */
export function wholePoints(shares: readonly Ratio[]): number[] {
  const exact = shares.map((share) => times(share, ratio(100, 1)));
  const down = exact.map((points) => ({ points: floor(points), rest: minus(points, ratio(floor(points), 1)) }));
  const sum = round(exact.reduce(plus, zero));
  const missing = Number(sum - down.reduce((total, { points }) => total + points, 0n));
  const lifted = new Set(down.toSorted((a, b) => compare(b.rest, a.rest)).slice(0, missing));
  return down.map((part) => Number(part.points) + (lifted.has(part) ? 1 : 0));
}
