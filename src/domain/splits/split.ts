import type { Indicator } from '../indicators/indicator.ts';
import { apportion } from '../largest-remainder.ts';
import { type Ratio, zero } from '../ratio.ts';
import { type Difference, type Division, differenceOf } from './division.ts';

/** How a target is divided; whoever is missing from a basis has none. */
export type SplitMethod =
  | { readonly by: 'equal' }
  | { readonly by: 'headCount'; readonly people: ReadonlyMap<string, number> }
  | { readonly by: 'lastActual'; readonly actuals: ReadonlyMap<string, bigint> }
  /** How much of a full target each can carry, 0–1: `rampShare`. */
  | { readonly by: 'ramp'; readonly shares: ReadonlyMap<string, Ratio> }
  | { readonly by: 'hand'; readonly amounts: ReadonlyMap<string, bigint> };

/** What a child, a team or a person, is to reach. 0 asks nothing of it: a target is greater than 0. */
export interface Share {
  readonly key: string;
  readonly amount: bigint;
}

export type Split =
  | {
      readonly kind: 'split';
      readonly shares: readonly Share[];
      readonly division: Division;
      /** Only a split by hand is ever uneven. */
      readonly difference: Difference;
      /** Children for whom the method has no basis, so that they get nothing: somebody new without a last period. */
      readonly without: readonly string[];
    }
  /** It does not add up over people: every child has the target of the parent. */
  | { readonly kind: 'cascade'; readonly shares: readonly Share[] }
  /** `no-basis`: the method has a basis for nobody. `below-nothing`: an amount by hand, or the reserve, is less than 0. */
  | { readonly kind: 'refused'; readonly why: 'no-children' | 'nothing-to-split' | 'no-basis' | 'below-nothing' };

export interface ToSplit {
  readonly indicator: Pick<Indicator, 'rollupPeople'>;
  readonly parent: bigint;
  readonly reserve: bigint;
  /** Each once; shares come in this order, and do not depend on it. */
  readonly children: readonly string[];
}

/**
 * What each child gets of `parent` − `reserve`, in whole `unit`s of the smallest unit, adding up exactly; where two shares
 * were cut alike, the key that comes first gets what is left. What did not sell in the last period, or less than nothing,
 * is no basis.
 */
export function splitTarget(what: ToSplit, method: SplitMethod, unit = 1n): Split {
  const { indicator, parent, reserve, children } = what;
  if (children.length === 0) return { kind: 'refused', why: 'no-children' };
  if (indicator.rollupPeople !== 'sum') {
    return { kind: 'cascade', shares: children.map((key) => ({ key, amount: parent })) };
  }
  if (reserve < 0n) return { kind: 'refused', why: 'below-nothing' };
  if (parent <= reserve) return { kind: 'refused', why: 'nothing-to-split' };
  const given = method.by === 'hand' ? method.amounts : weightsFor(method, children);
  if (children.some((key) => (given.get(key) ?? 0n) < 0n)) return { kind: 'refused', why: 'below-nothing' };
  if (children.every((key) => !given.get(key))) return { kind: 'refused', why: 'no-basis' };
  const amounts = method.by === 'hand' ? given : divided(parent - reserve, children, given, unit);
  const shares = children.map((key) => ({ key, amount: amounts.get(key) ?? 0n }));
  const division = { parent, reserve, children: shares.reduce((sum, { amount }) => sum + amount, 0n) };
  const without = children.filter((key) => !given.get(key));
  return { kind: 'split', shares, division, difference: differenceOf(division), without };
}

/** By key, since the order in which children come must not matter. */
export function divided(
  total: bigint,
  children: readonly string[],
  weights: ReadonlyMap<string, bigint>,
  unit = 1n,
): ReadonlyMap<string, bigint> {
  const keys = children.toSorted((a, b) => (a < b ? -1 : 1));
  const parts = apportion(
    total,
    keys.map((key) => weights.get(key) ?? 0n),
    unit,
  );
  return new Map(keys.map((key, index) => [key, parts[index] ?? 0n]));
}

function weightsFor(
  method: Exclude<SplitMethod, { by: 'hand' }>,
  children: readonly string[],
): ReadonlyMap<string, bigint> {
  const each = (weightOf: (key: string) => bigint) => new Map(children.map((key) => [key, weightOf(key)]));
  switch (method.by) {
    case 'equal':
      return each(() => 1n);
    case 'headCount':
      return each((key) => BigInt(method.people.get(key) ?? 0));
    case 'lastActual':
      return each((key) => larger(method.actuals.get(key) ?? 0n, 0n));
    case 'ramp': {
      const shares = children.map((key) => method.shares.get(key) ?? zero);
      const bottom = shares.reduce((product, share) => product * share.bottom, 1n);
      return each((key) => {
        const share = method.shares.get(key) ?? zero;
        return (share.top * bottom) / share.bottom;
      });
    }
  }
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
