import { apportion } from '../largest-remainder.ts';
import { ratio, round } from '../ratio.ts';
import { type Difference, type Division, differenceOf } from './division.ts';
import type { Share, ToSplit } from './split.ts';

/** An amount as it is and as it would be; `by` is what it would gain. */
export interface Shift {
  readonly before: bigint;
  readonly after: bigint;
  readonly by: bigint;
}

export interface WhatIf {
  /** In the order in which the children came, which does not matter otherwise. */
  readonly children: readonly ({ readonly key: string } & Shift)[];
  readonly reserve: Shift;
  readonly division: Division;
  /** A target that was divided evenly stays so; a gap or an over-assignment keeps its proportion. */
  readonly difference: Difference;
}

/**
 * What another target of the parent would mean for its children. Each keeps its proportion, and so does the reserve:
 * together they come to (Σ children + reserve) × `amount` ÷ parent, rounded once to the nearest smallest unit and divided by
 * the largest remainder. Where the indicator does not add up over people, everybody's target becomes the parent's.
 *
 * Throws a RangeError unless the old target and the new one are greater than 0.
 */
export function whatIf(
  now: Pick<ToSplit, 'indicator' | 'parent' | 'reserve'> & { readonly children: readonly Share[] },
  amount: bigint,
  unit = 1n,
): WhatIf {
  if (now.parent <= 0n || amount <= 0n) throw new RangeError('a target is greater than 0');
  if (now.indicator.rollupPeople !== 'sum') {
    const children = now.children.map(({ key, amount: before }) => ({ key, ...shift(before, amount) }));
    const division = { parent: amount, children: amount, reserve: 0n };
    return { children, reserve: shift(0n, 0n), division, difference: { kind: 'even' } };
  }
  const order = now.children.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const weights = [...order.map((child) => child.amount), now.reserve];
  const before = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = before > 0n ? apportion(round(ratio(before * amount, now.parent)), weights, unit) : weights;
  const after = new Map(order.map(({ key }, index) => [key, parts[index] ?? 0n]));
  const children = now.children.map((child) => ({
    key: child.key,
    ...shift(child.amount, after.get(child.key) ?? 0n),
  }));
  const reserve = shift(now.reserve, parts.at(-1) ?? 0n);
  const division = {
    parent: amount,
    children: children.reduce((sum, child) => sum + child.after, 0n),
    reserve: reserve.after,
  };
  return { children, reserve, division, difference: differenceOf(division) };
}

const shift = (before: bigint, after: bigint): Shift => ({ before, after, by: after - before });
