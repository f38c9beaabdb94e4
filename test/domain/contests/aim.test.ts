import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimFor } from '../../../src/domain/contests/aim.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const november = periodOf('month', day('2026-11-18'), 1);

describe('the days of a contest', () => {
  it('have the part of a target that falls to their working days', () => {
    const days = { from: day('2026-11-19'), until: day('2026-11-27') };
    expect(aimFor(china2026, { period: november, target: 210n }, days)).toBe(70n);
    expect(aimFor(china2026, { period: november, target: 210n }, november)).toBe(210n);
    const weekend = { from: day('2026-11-21'), until: day('2026-11-22') };
    expect(aimFor(china2026, { period: november, target: 210n }, weekend)).toBeUndefined();
  });

  it('have never more of a target the fewer they are', () => {
    const from = fc.integer({ min: 0, max: 29 });
    fc.assert(
      fc.property(from, from, fc.bigInt({ min: 1n, max: 10n ** 12n }), (a, b, target) => {
        const days = {
          from: november.from.add({ days: Math.min(a, b) }),
          until: november.from.add({ days: Math.max(a, b) }),
        };
        const aim = aimFor(china2026, { period: november, target }, days) ?? 0n;
        expect(aim).toBeLessThanOrEqual(target);
        const longer = { ...days, until: november.until };
        expect(aimFor(china2026, { period: november, target }, longer) ?? 0n).toBeGreaterThanOrEqual(aim);
      }),
    );
  });
});
