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
  /** What of that is expected by now. */
  readonly due: Ratio;
}

/** The parts of a score in a fixed order; they add up to it. A part without data, or without weight, is not there. */
export type Contributions = ReadonlyMap<ContributionPart, Contribution>;

export const contributionParts = ['result', 'process', 'capability', 'team'] as const satisfies ContributionPart[];

/** What is known of an indicator: where it counts, and which share of its target is expected by now. */
type About = (indicator: string) => { readonly dimension: Dimension; readonly expected: Ratio } | undefined;

/**
 * What each dimension brings to an own score. Weights without data have no part in it, so the others weigh more, as they do
 * in the score. `linked` is the share of the score that is somebody else's.
 */
export function contributionsOf(own: OwnScore, about: About, linked: Ratio = zero): Contributions {
  const parts = new Map<ContributionPart, Contribution>();
  if (own.on === 0) return parts;
  const share = over(minus(one, linked), ratio(own.on, whole));
  for (const { indicator, points, weight } of own.lines) {
    const known = about(indicator);
    if (!known || !points) continue;
    const full = times(ratio(weight, whole), share);
    const sum = parts.get(known.dimension) ?? { points: zero, full: zero, due: zero };
    parts.set(known.dimension, {
      points: plus(sum.points, times(points, share)),
      full: plus(sum.full, full),
      due: plus(sum.due, times(full, known.expected)),
    });
  }
  return inOrder(parts);
}

/** The same of somebody's score, to which the team may have a part: of it as much is due as of the rest together. */
export function contributionsToScore({ own, team, teamLink }: Score, about: About): Contributions {
  const linked = ratio(teamLink, whole);
  const parts = contributionsOf(own, about, linked);
  if (!team || teamLink === 0 || own.on === 0) return parts;
  const ofRest = [...contributionsOf(own, about).values()].reduce((sum, { due }) => plus(sum, due), zero);
  return new Map([...parts, ['team', { points: times(linked, team), full: linked, due: times(linked, ofRest) }]]);
}

const inOrder = (parts: Contributions): Contributions =>
  new Map(
    contributionParts.flatMap((part) => {
      const own = parts.get(part);
      return own ? [[part, own] as const] : [];
    }),
  );

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
