import { type Bounds, within } from '../attainment.ts';
import type { Span } from '../period.ts';
import { atLeast, compare, minus, type Ratio, ratio } from '../ratio.ts';

/** One target of one person. */
export interface Observation {
  /** Whose period it is: only people of the same one are compared with each other. */
  readonly period: Span;
  /** Undefined where nothing was reported. */
  readonly attainment: Ratio | undefined;
  /** How the same person did in it on the indicator by which the team counts. */
  readonly goal: Ratio | undefined;
}

export interface Observed {
  readonly indicator: string;
  /** Between which an attainment counts. */
  readonly bounds: Bounds;
  /** It is the one by which the team counts. */
  readonly isGoal: boolean;
  readonly observations: readonly Observation[];
}

/** What the data of a window say of an indicator on the scorecard. `sample`: how many targets of people it rests on. */
export type Finding = { readonly indicator: string; readonly sample: number } & (
  | { readonly kind: 'never-reported' }
  | { readonly kind: 'always-capped'; readonly cap: number }
  /** The lowest and the highest that counted. */
  | { readonly kind: 'no-spread'; readonly lowest: Ratio; readonly highest: Ratio }
  /** Of so many pairs of people so many stand in the same order on the indicator and on the team's goal. */
  | { readonly kind: 'unrelated'; readonly pairs: number; readonly agreeing: number }
);

/** On fewer targets nothing is said. */
const leastSample = 3;
const leastPairs = 6;
/** Attainments that lie no further apart tell nobody from anybody. */
const noSpread = ratio(5, 100);
/** Agreement is as good as that of a coin while it is that near to a half. */
const nearHalf = ratio(1, 10);

/** At most one finding an indicator, the plainest: what nobody reports is not looked at further. */
export const findingsOf = (observed: readonly Observed[]): Finding[] => observed.flatMap((one) => findingOf(one) ?? []);

function findingOf({ indicator, bounds, isGoal, observations }: Observed): Finding | undefined {
  const known = observations.flatMap(({ attainment, ...more }) =>
    attainment ? [{ ...more, counted: within(attainment, bounds) }] : [],
  );
  if (known.length === 0) {
    const sample = observations.length;
    return sample < leastSample ? undefined : { kind: 'never-reported', indicator, sample };
  }
  const sample = known.length;
  if (sample < leastSample) return undefined;
  const sorted = known.map(({ counted }) => counted).sort(compare);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return undefined;
  if (atLeast(lowest, ratio(bounds.cap, 100))) return { kind: 'always-capped', indicator, sample, cap: bounds.cap };
  if (compare(minus(highest, lowest), noSpread) <= 0) return { kind: 'no-spread', indicator, sample, lowest, highest };
  if (isGoal) return undefined;
  const { pairs, agreeing } = agreementOf(known);
  if (pairs < leastPairs) return undefined;
  const off = minus(ratio(agreeing, pairs), ratio(1, 2));
  const size = off.top < 0n ? ratio(-off.top, off.bottom) : off;
  return compare(size, nearHalf) < 0 ? { kind: 'unrelated', indicator, sample, pairs, agreeing } : undefined;
}

interface Known extends Pick<Observation, 'period' | 'goal'> {
  readonly counted: Ratio;
}

/** Pairs of people in the same period, without those who are level in one of both. */
function agreementOf(known: readonly Known[]): { readonly pairs: number; readonly agreeing: number } {
  let [pairs, agreeing] = [0, 0];
  for (const [index, one] of known.entries()) {
    for (const other of known.slice(index + 1)) {
      if (!one.goal || !other.goal || !one.period.from.equals(other.period.from)) continue;
      const sense = Math.sign(compare(one.counted, other.counted)) * Math.sign(compare(one.goal, other.goal));
      if (sense === 0) continue;
      pairs += 1;
      if (sense > 0) agreeing += 1;
    }
  }
  return { pairs, agreeing };
}
