import { describe, expect, it } from 'vitest';
import { workingDays } from '../../../src/domain/calendar.ts';
import { backTest } from '../../../src/domain/forecasts/back-test.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { compare, ratio, zero } from '../../../src/domain/ratio.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';
import { workedOn } from './samples.ts';

const month = (number: string, amounts: (total: number) => readonly bigint[]) => {
  const period = periodOf('month', day(`2026-${number}-01`), 1);
  const total = workingDays(china2026, period.from, period.until);
  return { period, days: workedOn(china2026, period, amounts(total)) };
};
const steady = (total: number): bigint[] => Array(total).fill(4n);
const half = { worked: 10, total: 20 };

describe('how far off the forecast was', () => {
  it('is nothing where every day was like the other', () => {
    const tested = backTest([month('08', steady), month('09', steady)], china2026, half);
    expect(tested).toMatchObject({ periods: 2, inside: 2 });
    expect(compare(tested.error ?? ratio(1, 1), zero)).toBe(0);
  });

  it('is the mean of what it was off, as a share of what came', () => {
    // Twice as much in the second half: 8 of 12 were forecast. Half as much: 16 of 12.
    const rising = month('06', (total) => Array.from({ length: total }, (_, at) => (at < total / 2 ? 4n : 8n)));
    const falling = month('06', (total) => Array.from({ length: total }, (_, at) => (at < total / 2 ? 8n : 4n)));
    expect(rising.days).toHaveLength(22);
    const tested = backTest([rising, falling], china2026, half);
    expect(compare(tested.error ?? zero, ratio(1, 3))).toBe(0);
    expect(tested).toMatchObject({ periods: 2, inside: 0 });
  });

  it('looks from the same point of each period, whatever its length', () => {
    // What comes after the first quarter of the days is not known yet at that point.
    const lumpy = month('09', (total) => Array.from({ length: total }, (_, at) => (at < 5 ? 4n : 0n)));
    expect(compare(backTest([lumpy], china2026, { worked: 16, total: 62 }).error ?? zero, ratio(34, 10))).toBe(0);
  });

  it('knows nothing of the days that came after that point', () => {
    const surprise = month('06', (total) => Array.from({ length: total }, (_, at) => (at === total / 2 ? 1_000n : 4n)));
    // 88 were forecast, 1,084 came.
    expect(compare(backTest([surprise], china2026, half).error ?? zero, ratio(996, 1_084))).toBe(0);
  });

  it('leaves out what nobody can compare with', () => {
    const nothing = month('09', () => []);
    expect(backTest([nothing], china2026, half)).toEqual({ error: undefined, periods: 0, inside: 0 });
    expect(backTest([], china2026, half)).toEqual({ error: undefined, periods: 0, inside: 0 });
    expect(backTest([month('09', steady)], china2026, { worked: 2, total: 20 })).toMatchObject({ periods: 0 });
    expect(backTest([month('09', steady)], china2026, { worked: 0, total: 0 })).toMatchObject({ periods: 0 });
  });
});
