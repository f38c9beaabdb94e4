import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf, within } from '../../src/domain/attainment.ts';
import { atLeast, compare, type Ratio, ratio } from '../../src/domain/ratio.ts';
import { complaints, visits } from './known.ts';

const of = (value: bigint): Ratio => ratio(value, 1);

describe('attainment', () => {
  it.each([
    [38n, ratio(38, 60)],
    [60n, ratio(1, 1)],
    [0n, ratio(0, 1)],
    [-6n, ratio(-1, 10)],
  ])('%s of 60 visits, where more is better', (actual, expected) => {
    expect(compare(attainmentOf(visits, 60n, of(actual)), expected)).toBe(0);
  });

  it.each([
    [5n, ratio(2, 1)],
    [10n, ratio(1, 1)],
    [40n, ratio(1, 4)],
    [0n, ratio(3, 2)],
    [-1n, ratio(3, 2)],
  ])('%s of at most 10 complaints, where less is better', (actual, expected) => {
    expect(compare(attainmentOf(complaints, 10n, of(actual)), expected)).toBe(0);
  });

  it('is the cap of the indicator where less is better and nothing happened', () => {
    expect(compare(attainmentOf(complaints, 10n, of(0n), { floor: 0, cap: 120 }), ratio(6, 5))).toBe(0);
  });

  it('of a share is exact as well', () => {
    expect(compare(attainmentOf(visits, 9_000n, ratio(9_000 * 17, 18)), ratio(17, 18))).toBe(0);
  });

  it('of nothing is none', () => {
    expect(() => attainmentOf(visits, 0n, of(1n))).toThrow(RangeError);
    expect(() => attainmentOf(complaints, -1n, of(0n))).toThrow(RangeError);
  });
});

it('what counts in a score lies between floor and cap', () => {
  const counted = (top: number, floor = 0, cap = 150) => within(ratio(top, 100), { floor, cap });
  expect(compare(counted(200), ratio(3, 2))).toBe(0);
  expect(compare(counted(-10), ratio(0, 1))).toBe(0);
  expect(compare(counted(97), ratio(97, 100))).toBe(0);
  expect(compare(counted(50, 60, 100), ratio(3, 5))).toBe(0);
});

it('law: what counts never falls as the actual gets better, whichever way is better', () => {
  const actual = fc.bigInt({ min: -50n, max: 500n });
  const bounds = fc.tuple(fc.integer({ min: -50, max: 100 }), fc.integer({ min: 100, max: 300 }));
  fc.assert(
    fc.property(actual, actual, fc.bigInt({ min: 1n, max: 200n }), bounds, (a, b, target, [floor, cap]) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const counted = (of: typeof visits, value: bigint) =>
        within(attainmentOf(of, target, ratio(value, 1), { floor, cap }), { floor, cap });
      expect(atLeast(counted(visits, more), counted(visits, less))).toBe(true);
      expect(atLeast(counted(complaints, less), counted(complaints, more))).toBe(true);
    }),
  );
});
