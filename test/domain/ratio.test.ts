import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  floor,
  mean,
  minus,
  over,
  plus,
  ratio,
  rootUp,
  round,
  times,
  toNumber,
} from '../../src/domain/ratio.ts';

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const fraction = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([top, bottom]) => ratio(top, bottom));

it('a fraction has a positive denominator, or none at all', () => {
  expect(ratio(3, -4)).toEqual({ top: -3n, bottom: 4n });
  expect(() => ratio(1, 0)).toThrow(RangeError);
  expect(() => over(ratio(1, 2), ratio(0, 5))).toThrow(RangeError);
  expect(() => mean([])).toThrow(RangeError);
});

it.each([
  [1, 2, 1n, 0n],
  [3, 2, 2n, 1n],
  [-1, 2, -1n, -1n],
  [-3, 2, -2n, -2n],
  [-1, 3, 0n, -1n],
  [7, 7, 1n, 1n],
  [-7, 7, -1n, -1n],
])('%s/%s rounds to %s and is cut to %s', (top, bottom, rounded, cut) => {
  expect(round(ratio(top, bottom))).toBe(rounded);
  expect(floor(ratio(top, bottom))).toBe(cut);
});

it.each([
  [0, 1, 0n],
  [1, 4, 1n],
  [4, 1, 2n],
  [401, 100, 3n],
  [9, 1, 3n],
  [10, 1, 4n],
])('the root of %s/%s is at most %s', (top, bottom, root) => {
  expect(rootUp(ratio(top, bottom))).toBe(root);
});

describe('laws', () => {
  it('what was added can be taken away, what was multiplied divided, without a trace', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        if (b.top !== 0n) expect(compare(over(times(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('thirds add up to a whole, which floats do not promise', () => {
    const third = ratio(1, 3);
    expect(compare(plus(plus(third, third), third), ratio(1, 1))).toBe(0);
    expect(compare(mean([ratio(1, 10), ratio(2, 10)]), ratio(15, 100))).toBe(0);
  });

  it('rounding is never further than a half, and cutting never upwards', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const off = minus(ratio(round(value), 1), value);
        expect(compare(times(off, off), ratio(1, 4))).toBeLessThanOrEqual(0);
        const below = minus(value, ratio(floor(value), 1));
        expect(below.top >= 0n && compare(below, ratio(1, 1)) < 0).toBe(true);
      }),
    );
  });

  it('a root is the least whole number whose square is not less', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (top, bottom) => {
        const root = rootUp(ratio(top, bottom));
        expect(root * root * bottom >= top).toBe(true);
        expect(root === 0n || (root - 1n) ** 2n * bottom < top).toBe(true);
      }),
    );
    expect(() => rootUp(ratio(-1, 1))).toThrow(RangeError);
  });

  it('a length for a picture is right to a millionth', () => {
    expect(toNumber(ratio(2, 3))).toBeCloseTo(2 / 3, 5);
    expect(toNumber(ratio(-1, 4))).toBe(-0.25);
  });
});
