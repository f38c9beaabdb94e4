import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackDots } from '../../../src/charts/team-progress/dots.ts';

const width = 492;
const values = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 60 });
const anyPace = fc.double({ min: 0, max: 1, noNaN: true });
const stacked = (shares: readonly number[], pace: number) =>
  stackDots(
    shares.map((value) => ({ value })),
    pace,
    width,
  );

describe('dots of a distribution', () => {
  test('each stands on its side of the pace', () => {
    fc.assert(
      fc.property(values, anyPace, (shares, pace) => {
        const { domain, placed, side } = stacked(shares, pace);
        const mark = ((pace - domain[0]) / (domain[1] - domain[0])) * width;
        for (const { item, x } of placed) {
          // A value within a billionth of the pace counts as on it.
          if (item.value < pace - 1e-6) expect(x + side / 2).toBeLessThan(mark + 1e-3);
          if (item.value > pace + 1e-6) expect(x - side / 2).toBeGreaterThan(mark - 1e-3);
        }
      }),
    );
  });

  test('are all there, apart from each other, inside the plot', () => {
    fc.assert(
      fc.property(values, anyPace, (shares, pace) => {
        const { placed, side, height } = stacked(shares, pace);
        expect(placed).toHaveLength(shares.length);
        expect(height).toBeLessThanOrEqual(150);
        for (const { x } of placed) {
          expect(x - side / 2).toBeGreaterThan(-1e-6);
          expect(x + side / 2).toBeLessThan(width + 1e-6);
        }
        const cells = placed.map(({ x, up }) => `${Math.round(x / side)} ${Math.round(up / side - 0.5)}`);
        expect(new Set(cells).size).toBe(placed.length);
      }),
    );
  });

  test('stand in cells of 2.5 points while those suffice', () => {
    const { domain } = stacked([0.38, 0.69, 1.04], 0.69);
    expect((domain[1] - domain[0]) / 33).toBeCloseTo(0.025);
    expect(stacked([0, 1.1], 0.69).domain[0]).toBeGreaterThan(-0.05);
  });

  test('say from where on they share a cell', () => {
    expect(stacked([0.5, 1.2], 0.69).openFrom).toBeUndefined();
    expect(stacked([0.5, 1.48], 0.69).openFrom).toBeCloseTo(1.2, 1);
  });
});
