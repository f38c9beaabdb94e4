import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needOf } from '../../../src/domain/briefs/concern.ts';
import { sales, visits } from '../../../src/playground/gallery/samples/indicators.ts';
import { standing } from '../../../src/playground/gallery/samples/team.ts';
import { day } from '../known.ts';

const behind = (actual: bigint, weight: number) =>
  needOf({ kind: 'behind', standing: standing(sales, actual, 90_000_000n), weight });

describe('how much help a fact asks for', () => {
  it('is all of the weight where nothing is there, and a point at least', () => {
    expect(behind(0n, 4_000)).toBe(40);
    expect(behind(52_000_000n, 500)).toBe(1);
    expect(behind(0n, 0)).toBe(5);
  });

  it('law: who has less of the same never needs less', () => {
    const amount = fc.bigInt({ min: 0n, max: 55_000_000n });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 500, max: 6_000 }), (a, b, weight) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(behind(less, weight)).toBeGreaterThanOrEqual(behind(more, weight));
      }),
    );
  });

  it('grows with silence up to a point, and with the fall', () => {
    const silent = (workingDays: number) => needOf({ kind: 'silent', workingDays, since: undefined });
    expect([5, 8, 30].map(silent)).toEqual([30, 36, 40]);
    const span = { weeks: 4, since: day('2026-10-12'), until: day('2026-11-15') };
    const falling = (now: bigint) =>
      needOf({ kind: 'falling', indicator: visits, falling: { usual: 12n, now, ...span } });
    expect([8n, 6n, 0n].map(falling)).toEqual([6, 10, 20]);
  });
});
