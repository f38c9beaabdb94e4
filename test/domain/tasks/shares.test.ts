import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalShares, pointsPerSlot, sharedAlike, sharesTotal } from '../../../src/domain/tasks/shares.ts';

const share = (percent: number) => ({ share: percent * 100, overlay: false });
const overlay = (percent: number) => ({ share: percent * 100, overlay: true });

describe('points', () => {
  it.each([
    [30, [share(50), share(50)], [15, 15]],
    [30, [share(60), share(40)], [18, 12]],
    [10, sharedAlike([null, null, null]), [4, 3, 3]],
    [1, sharedAlike([null, null, null]), [1, 0, 0]],
    [30, [share(100), overlay(20)], [30, 6]],
    [5, [share(100), overlay(50), overlay(49)], [5, 3, 2]],
    [7, [overlay(10), share(30), share(70)], [1, 2, 5]],
  ])('%s points by shares of %j', (points, slots, each) => {
    expect(pointsPerSlot(points, slots)).toEqual(each);
  });

  const slots = fc
    .array(fc.integer({ min: 1, max: 99 }), { maxLength: 9 })
    .map((cuts) => [...new Set(cuts)].sort((a, b) => a - b))
    .map((cuts) => [...cuts, 100].map((cut, index) => share(cut - (cuts[index - 1] ?? 0))));

  it('of the shares always add up to the task’s, whatever comes on top', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        slots,
        fc.array(fc.integer({ min: 1, max: 100 })),
        (points, of, top) => {
          const all = [...of, ...top.map(overlay)];
          const each = pointsPerSlot(points, all);
          expect(sharesTotal(all)).toBe(10_000);
          expect(each.slice(0, of.length).reduce((sum, one) => sum + one, 0)).toBe(points);
          for (const [index, { share: percent }] of all.entries()) {
            expect(Math.abs((each[index] ?? 0) - (points * percent) / 10_000)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('equal shares', () => {
  it.each([1, 3, 7, 10])('of %s slots are the whole', (count) => {
    const each = equalShares(count);
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(10_000);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  });
});
