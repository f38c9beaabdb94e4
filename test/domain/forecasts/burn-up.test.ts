import { describe, expect, it } from 'vitest';
import { beginningsIn, runningSums } from '../../../src/domain/forecasts/burn-up.ts';
import { type PeriodKind, periodOf } from '../../../src/domain/period.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const quarter = periodOf('quarter', day('2026-10-15'), 1);
const sums = (days: Readonly<Record<string, bigint>>, today: string) =>
  runningSums(
    Object.entries(days).map(([date, amount]) => ({ day: day(date), amount })),
    china2026,
    quarter,
    day(today),
  );

describe('what had come in by the end of each working day', () => {
  it('grows by the day, and stays where nothing came in', () => {
    // Holidays until the 7th; the first working days are Thursday, Friday and the Saturday worked in their place.
    expect(sums({ '2026-10-08': 5n, '2026-10-10': 2n }, '2026-10-12')).toEqual([5n, 5n, 7n]);
  });

  it('has a holiday’s in the working day before it, or in the first one', () => {
    expect(sums({ '2026-10-03': 1n, '2026-10-11': 4n }, '2026-10-13')).toEqual([1n, 1n, 5n, 5n]);
  });

  it('ends with everything there is, the day that still runs included', () => {
    expect(sums({ '2026-10-08': 5n, '2026-10-09': 9n }, '2026-10-09')).toEqual([14n]);
  });

  it('can fall again', () => {
    expect(sums({ '2026-10-08': 5n, '2026-10-09': -3n }, '2026-10-10')).toEqual([5n, 2n]);
  });

  it('is nothing before the first of them is over', () => {
    expect(sums({ '2026-10-08': 5n }, '2026-10-08')).toEqual([]);
  });
});

describe('where the parts of a period begin', () => {
  const begin = (kind: PeriodKind) =>
    beginningsIn(periodOf(kind, day('2026-10-15'), 1), china2026).map((one) => `${one.day} ${one.after}`);

  it.each<[PeriodKind, string[]]>([
    ['quarter', ['2026-10-01 0', '2026-11-01 18', '2026-12-01 39']],
    ['month', ['2026-10-01 0', '2026-10-05 0', '2026-10-12 3', '2026-10-19 8', '2026-10-26 13']],
    [
      'week',
      ['2026-10-12 0', '2026-10-13 1', '2026-10-14 2', '2026-10-15 3', '2026-10-16 4', '2026-10-17 5', '2026-10-18 5'],
    ],
  ])('of a %s', (kind, expected) => {
    expect(begin(kind)).toEqual(expected);
  });

  it('of a year are its months', () => {
    expect(begin('year')).toHaveLength(12);
  });
});
