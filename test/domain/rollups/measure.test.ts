import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicators/indicator.ts';
import { compare, type Ratio, ratio } from '../../../src/domain/ratio.ts';
import { type Day, inUnits, overTime } from '../../../src/domain/rollups/measure.ts';
import { day, indicator, renewalRate, sales, visits } from '../known.ts';

const on = (date: string, amount: bigint, base?: bigint): Day => ({ day: day(date), amount, base });
const shown = (of: Indicator, days: readonly Day[]): Ratio | undefined => {
  const measure = overTime(of, days);
  return measure && inUnits(of, measure);
};
const same = (value: Ratio | undefined, expected: Ratio) => value !== undefined && compare(value, expected) === 0;

describe('days of one person', () => {
  it('add up where the indicator does', () => {
    expect(same(shown(visits, [on('2026-11-02', 3n), on('2026-11-03', 4n), on('2026-11-04', -1n)]), ratio(6, 1))).toBe(
      true,
    );
    expect(overTime(sales, [on('2026-11-02', 12_000_000n)])).toEqual({ total: ratio(12_000_000, 1), count: 1n });
  });

  it('are the last of them where a level is meant, whatever the order in which they come', () => {
    const levels = [on('2026-11-02', 80n), on('2026-11-20', 90n, 25n), on('2026-11-03', 70n)];
    expect(same(shown(indicator('satisfaction'), levels), ratio(90, 1))).toBe(true);
    expect(overTime(indicator('satisfaction'), levels)?.count).toBe(25n);
  });

  it('are an average by the counts behind them', () => {
    const cycle = [on('2026-11-02', 900n, 3n), on('2026-11-03', 500n, 1n)];
    expect(same(shown(indicator('sales-cycle'), cycle), ratio(350, 1))).toBe(true);
    expect(same(shown(indicator('sales-cycle'), [on('2026-11-02', 300n), on('2026-11-03', 500n)]), ratio(400, 1))).toBe(
      true,
    );
  });

  it('are numerators ÷ denominators where a rate is meant', () => {
    const renewals = [on('2026-11-02', 17n, 18n), on('2026-11-09', 1n, 2n)];
    expect(overTime(renewalRate, renewals)).toEqual({ total: ratio(18, 1), count: 20n });
    expect(same(shown(renewalRate, renewals), ratio(9_000, 1))).toBe(true);
  });

  it('count once where a percentage was typed alone', () => {
    expect(same(shown(renewalRate, [on('2026-11-02', 3_500n)]), ratio(3_500, 1))).toBe(true);
    expect(same(shown(renewalRate, [on('2026-11-02', 3_500n), on('2026-11-09', 4_500n)]), ratio(4_000, 1))).toBe(true);
    expect(same(shown(renewalRate, [on('2026-11-02', 18n, 19n), on('2026-11-09', 0n)]), ratio(9_000, 1))).toBe(true);
  });

  it('are no data where there are none, and where a rate is of nothing', () => {
    for (const of of [visits, renewalRate, indicator('satisfaction'), indicator('sales-cycle')]) {
      expect(overTime(of, [])).toBeUndefined();
    }
    expect(overTime(renewalRate, [on('2026-11-02', 0n, 0n)])).toBeUndefined();
  });
});

it('law: it does not matter in which order days are counted', () => {
  const days = fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: 0, max: 29 }).map((days) => day('2026-11-01').add({ days })),
      amount: fc.bigInt({ min: 0n, max: 1_000n }),
      base: fc.option(fc.bigInt({ min: 1n, max: 50n }), { nil: undefined }),
    }),
    { selector: (one) => one.day.toString(), minLength: 1 },
  );
  const of = fc.constantFrom(visits, renewalRate, indicator('satisfaction'), indicator('sales-cycle'));
  fc.assert(
    fc.property(of, days, (indicator, list) => {
      const [there, back] = [shown(indicator, list), shown(indicator, list.toReversed())];
      expect(there && same(back, there)).toBe(true);
    }),
  );
});
