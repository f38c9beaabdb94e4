import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/domain/largest-remainder.ts';

describe('a total by weights', () => {
  it.each([
    [100n, [1n, 1n, 1n], 1n, [34n, 33n, 33n]],
    [101n, [1n, 1n, 1n], 1n, [34n, 34n, 33n]],
    [10n, [6n, 3n, 1n], 1n, [6n, 3n, 1n]],
    [7n, [1n, 2n, 4n], 1n, [1n, 2n, 4n]],
    [5n, [1n, 2n, 4n], 1n, [1n, 1n, 3n]],
    [0n, [1n, 2n], 1n, [0n, 0n]],
    [3n, [0n, 5n], 1n, [0n, 3n]],
    [1_000n, [1n, 1n, 1n], 100n, [400n, 300n, 300n]],
    [1_050n, [1n, 1n, 1n], 100n, [400n, 350n, 300n]],
    [50n, [1n, 1n], 100n, [50n, 0n]],
  ])('%s by %s in steps of %s', (total, weights, unit, parts) => {
    expect(apportion(total, weights, unit)).toEqual(parts);
  });

  it('needs something to go by', () => {
    expect(() => apportion(5n, [])).toThrow(RangeError);
    expect(() => apportion(5n, [0n, 0n])).toThrow(RangeError);
    expect(() => apportion(5n, [1n, -1n, 3n])).toThrow(RangeError);
    expect(() => apportion(-5n, [1n])).toThrow(RangeError);
    expect(() => apportion(5n, [1n], 0n)).toThrow(RangeError);
  });
});

describe('laws, for any weights and any unit', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })
    .filter((list) => list.some((weight) => weight > 0n));
  const total = fc.oneof(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
  const unit = fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: 10n ** 7n }));
  const sumOf = (list: readonly bigint[]) => list.reduce((sum, part) => sum + part, 0n);

  it('the parts add up to the total, to the last', () => {
    fc.assert(
      fc.property(total, weights, unit, (all, list, step) => {
        expect(sumOf(apportion(all, list, step))).toBe(all);
      }),
    );
  });

  it('no part differs from its exact share by a unit or more', () => {
    fc.assert(
      fc.property(total, weights, unit, (all, list, step) => {
        const sum = sumOf(list);
        for (const [index, part] of apportion(all, list, step).entries()) {
          const off = part * sum - all * (list[index] ?? 0n);
          expect(off < step * sum && off > -step * sum).toBe(true);
        }
      }),
    );
  });

  it('all but one of the parts are whole units, and more weight is never less', () => {
    fc.assert(
      fc.property(total, weights, unit, (all, list, step) => {
        const parts = apportion(all, list, step);
        expect(parts.filter((part) => part % step !== 0n).length).toBeLessThanOrEqual(1);
        for (const [index, part] of parts.entries()) {
          for (const [other, weight] of list.entries()) {
            if ((list[index] ?? 0n) > weight) expect(part + step > (parts[other] ?? 0n)).toBe(true);
          }
        }
      }),
    );
  });
});
