import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, covers, daysOf, type PeriodKind, periodOf, quarterOf } from '../../src/domain/period.ts';
import { day } from './known.ts';

const spanOf = (kind: PeriodKind, on: string, start: number): string => {
  const { from, until } = periodOf(kind, day(on), start);
  return `${from} ${until}`;
};

describe('the period that holds a day', () => {
  it.each([
    ['year', '2026-11-18', 1, '2026-01-01 2026-12-31'],
    ['year', '2026-03-31', 4, '2025-04-01 2026-03-31'],
    ['year', '2026-04-01', 4, '2026-04-01 2027-03-31'],
    ['year', '2028-02-29', 3, '2027-03-01 2028-02-29'],
    ['quarter', '2026-11-18', 1, '2026-10-01 2026-12-31'],
    ['quarter', '2026-11-18', 2, '2026-11-01 2027-01-31'],
    ['quarter', '2027-01-15', 2, '2026-11-01 2027-01-31'],
    ['quarter', '2026-12-01', 12, '2026-12-01 2027-02-28'],
    ['quarter', '2028-01-31', 12, '2027-12-01 2028-02-29'],
    ['month', '2026-11-30', 1, '2026-11-01 2026-11-30'],
    ['month', '2028-02-29', 7, '2028-02-01 2028-02-29'],
    ['week', '2026-11-18', 1, '2026-11-16 2026-11-22'],
    ['week', '2027-01-01', 1, '2026-12-28 2027-01-03'],
  ] as const)('%s of %s in a year from month %s', (kind, on, start, expected) => {
    expect(spanOf(kind, on, start)).toBe(expected);
  });

  it('is week 53 at the end of 2026, and week 1 only on the Monday after', () => {
    expect(periodOf('week', day('2027-01-03'), 1).from.weekOfYear).toBe(53);
    expect(periodOf('week', day('2027-01-04'), 1).from.weekOfYear).toBe(1);
  });
});

it.each([
  ['2026-11-01', '2026-11-30', 30],
  ['2028-02-01', '2028-02-29', 29],
  ['2026-11-18', '2026-11-18', 1],
  ['2026-11-18', '2026-11-17', 0],
  ['2026-11-18', '2026-11-01', 0],
  ['2026-01-01', '2026-12-31', 365],
])('from %s until %s are %s days', (from, until, days) => {
  expect(daysOf({ from: day(from), until: day(until) })).toBe(days);
});

describe('quarters', () => {
  it.each([
    ['2026-11-18', 1, 2026, 4],
    ['2026-11-18', 4, 2026, 3],
    ['2027-02-01', 4, 2026, 4],
    ['2026-12-05', 12, 2026, 1],
    ['2027-01-20', 12, 2026, 1],
  ])('%s in a year from month %s is in year %s, quarter %s', (on, start, year, quarter) => {
    expect(quarterOf(periodOf('quarter', day(on), start), start)).toEqual({ year, quarter });
  });
});

describe('laws, whichever month a year begins in', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }));
  const kinds = fc.constantFrom<PeriodKind>('year', 'quarter', 'month', 'week');
  const start = fc.integer({ min: 1, max: 12 });

  it('a period holds its day, and the next begins the day after it ends', () => {
    fc.assert(
      fc.property(kinds, anyDay, start, (kind, on, month) => {
        const period = periodOf(kind, on, month);
        expect(contains(period, on)).toBe(true);
        const next = periodOf(kind, period.until.add({ days: 1 }), month);
        expect(next.from.toString()).toBe(period.until.add({ days: 1 }).toString());
        expect(contains(next, on)).toBe(false);
      }),
    );
  });

  it('every day of a period is in the same one', () => {
    fc.assert(
      fc.property(kinds, anyDay, start, (kind, on, month) => {
        const { from, until } = periodOf(kind, on, month);
        for (const other of [from, until]) {
          expect(spanOf(kind, other.toString(), month)).toBe(spanOf(kind, on.toString(), month));
        }
      }),
    );
  });

  it('a year has four quarters, numbered in order', () => {
    fc.assert(
      fc.property(anyDay, start, (on, month) => {
        const year = periodOf('year', on, month);
        const quarters = [0, 3, 6, 9].map((months) => periodOf('quarter', year.from.add({ months }), month));
        expect(quarters.map((quarter) => quarterOf(quarter, month).quarter)).toEqual([1, 2, 3, 4]);
        expect(quarters.every((quarter) => quarterOf(quarter, month).year === year.from.year)).toBe(true);
        expect(quarters.at(-1)?.until.toString()).toBe(year.until.toString());
      }),
    );
  });
});

describe('days that several periods cover', () => {
  const span = (from: string, until: string) => ({ from: day(from), until: day(until) });
  const october = span('2026-10-01', '2026-10-31');
  const september = span('2026-09-01', '2026-09-30');

  it.each([
    ['one period', [october], october, true],
    ['a day of it', [october], span('2026-10-15', '2026-10-15'), true],
    [
      'several, in any order, one inside the other',
      [october, span('2026-10-05', '2026-10-06'), september],
      span('2026-09-10', '2026-10-31'),
      true,
    ],
    ['none', [], october, false],
    ['a gap', [september, span('2026-10-02', '2026-10-31')], span('2026-09-01', '2026-10-31'), false],
    ['days beyond', [october], span('2026-10-01', '2026-11-01'), false],
    ['days before', [october], span('2026-09-30', '2026-10-31'), false],
  ] as const)('%s', (_, spans, asked, covered) => {
    expect(covers(spans, asked)).toBe(covered);
  });
});
