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

/** For drawing only: a length on a picture may be rounded, a number in a text may not. */
export const toNumber = ({ top, bottom }: Ratio): number => Number((top * 1_000_000n) / bottom) / 1_000_000;
