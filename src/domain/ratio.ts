/** An exact fraction. Attainment, pace and shares are fractions until they are shown; no threshold is ever met by rounding. */
export interface Ratio {
  readonly top: bigint;
  /** Greater than 0. */
  readonly bottom: bigint;
}

/** Throws a RangeError when `bottom` is 0. */
export function ratio(top: bigint | number, bottom: bigint | number): Ratio {
  const [a, b] = [BigInt(top), BigInt(bottom)];
  if (b === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  return b < 0n ? { top: -a, bottom: -b } : { top: a, bottom: b };
}

export const zero = ratio(0, 1);
export const one = ratio(1, 1);

/** Negative, 0 or positive, as a sort wants it. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const atLeast = (a: Ratio, b: Ratio): boolean => compare(a, b) >= 0;
export const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b);
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.top, a.bottom * b.bottom);
/** Throws a RangeError when `b` is 0. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.bottom, a.bottom * b.top);

/** The mean of at least one fraction. Throws a RangeError for none. */
export function mean(list: readonly Ratio[]): Ratio {
  return over(
    list.reduce((sum, item) => plus(sum, item), zero),
    ratio(list.length, 1),
  );
}

/** The nearest whole number; halves go away from 0. */
export function round({ top, bottom }: Ratio): bigint {
  const double = 2n * (top < 0n ? -top : top) + bottom;
  const size = double / (2n * bottom);
  return top < 0n ? -size : size;
}

/** The next whole number downwards. */
export function floor({ top, bottom }: Ratio): bigint {
  const whole = top / bottom;
  return top < 0n && whole * bottom !== top ? whole - 1n : whole;
}

/** The least whole number whose square is not less. Throws a RangeError below 0. */
export function rootUp({ top, bottom }: Ratio): bigint {
  if (top < 0n) throw new RangeError('a square is never less than 0');
  const square = (top + bottom - 1n) / bottom;
  if (square === 0n) return 0n;
  // Newton's way down from above: where it falls no more, it is the root without its fraction.
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (let next = (root + square / root) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root * root < square ? root + 1n : root;
}

/** For drawing only: a length on a picture may be rounded, a number in a text may not. */
export const toNumber = ({ top, bottom }: Ratio): number => Number((top * 1_000_000n) / bottom) / 1_000_000;
