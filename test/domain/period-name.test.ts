import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type PeriodKind, periodOf, quarterOf } from '../../src/domain/period.ts';
import { readPeriod, typedPeriod } from '../../src/domain/period-name.ts';
import { day } from './known.ts';

const told = (typed: string, today = '2026-11-18', fiscalYearStart = 1, begun = false): string | undefined => {
  const period = readPeriod(typed, { today: day(today), fiscalYearStart }, begun);
  return period && `${period.kind} ${period.from}`;
};

describe('a period by its name', () => {
  it.each([
    ['2026-10', 'month 2026-10-01'],
    ['2026-1', 'month 2026-01-01'],
    ['2026/10', 'month 2026-10-01'],
    ['2026年10月', 'month 2026-10-01'],
    ['10月', 'month 2026-10-01'],
    ['１０月', 'month 2026-10-01'],
    ['Oct', 'month 2026-10-01'],
    ['october', 'month 2026-10-01'],
    ['2025 dec', 'month 2025-12-01'],
    ['2026Q4', 'quarter 2026-10-01'],
    ['2026-q4', 'quarter 2026-10-01'],
    ['2027 Q1', 'quarter 2027-01-01'],
    ['四季度', 'quarter 2026-10-01'],
    ['第4季度', 'quarter 2026-10-01'],
    ['2027年第一季度', 'quarter 2027-01-01'],
    ['2026', 'year 2026-01-01'],
    ['2026年', 'year 2026-01-01'],
    ['FY2027', 'year 2027-01-01'],
    ['2026W46', 'week 2026-11-09'],
    ['第46周', 'week 2026-11-09'],
    ['2026w53', 'week 2026-12-28'],
    ['本月', 'month 2026-11-01'],
    ['上个月', 'month 2026-10-01'],
    ['this quarter', 'quarter 2026-10-01'],
    ['next-quarter', 'quarter 2027-01-01'],
    ['下季度', 'quarter 2027-01-01'],
    ['上周', 'week 2026-11-09'],
    ['去年', 'year 2025-01-01'],
  ])('%s', (typed, period) => {
    expect(told(typed)).toBe(period);
  });

  it.each(['', '13月', '2026-13', '0月', 'Q5', '2027w53', 'w0', 'octopus', 'visits', '2026-10-11', '11-20', 'Q'])(
    '“%s” is none',
    (typed) => {
      expect(told(typed)).toBeUndefined();
    },
  );
});

describe('without its year', () => {
  it.each([
    ['Q1', 'quarter 2027-01-01'],
    ['Q2', 'quarter 2027-04-01'],
    ['Q3', 'quarter 2026-07-01'],
    ['3月', 'month 2027-03-01'],
    ['8月', 'month 2026-08-01'],
  ])('%s is the nearest in November', (typed, period) => {
    expect(told(typed)).toBe(period);
  });

  it('is the coming one where two are as near', () => {
    // It is 169 days since the end of February and 169 until the next begins.
    expect(told('2月', '2026-08-16')).toBe('month 2027-02-01');
    expect(told('2月', '2026-08-15')).toBe('month 2026-02-01');
  });

  it('is the latest that has begun where only those can be meant', () => {
    expect(told('Q1', '2026-11-18', 1, true)).toBe('quarter 2026-01-01');
    expect(told('12月', '2027-01-05', 1, true)).toBe('month 2026-12-01');
    expect(told('11月', '2026-11-18', 1, true)).toBe('month 2026-11-01');
    expect(told('2027-01', '2026-11-18', 1, true)).toBe('month 2027-01-01');
  });
});

describe('in a year that begins in April', () => {
  it.each([
    ['2026', 'year 2026-04-01'],
    ['2026Q1', 'quarter 2026-04-01'],
    ['2026Q4', 'quarter 2027-01-01'],
    ['Q3', 'quarter 2026-10-01'],
    ['2026-10', 'month 2026-10-01'],
  ])('%s', (typed, period) => {
    expect(told(typed, '2026-11-18', 4)).toBe(period);
  });
});

describe('laws', () => {
  const anyDay = fc.integer({ min: 0, max: 10_000 }).map((days) => day('2010-01-01').add({ days }));
  const start = fc.integer({ min: 1, max: 12 });

  it('a period that is written out is read as itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PeriodKind>('year', 'quarter', 'month', 'week'),
        anyDay,
        anyDay,
        start,
        (kind, on, today, month) => {
          const period = periodOf(kind, on, month);
          const read = readPeriod(typedPeriod(period, month), { today, fiscalYearStart: month });
          expect(`${read?.kind} ${read?.from} ${read?.until}`).toBe(`${period.kind} ${period.from} ${period.until}`);
        },
      ),
    );
  });

  it('a name without its year is that of today wherever today is in one of that name', () => {
    fc.assert(
      fc.property(anyDay, start, fc.boolean(), (today, month, begun) => {
        const { quarter } = quarterOf(periodOf('quarter', today, month), month);
        for (const name of [`Q${quarter}`, `${today.month}月`, `w${today.weekOfYear}`]) {
          const read = readPeriod(name, { today, fiscalYearStart: month }, begun);
          expect(read && contains(read, today), name).toBe(true);
        }
      }),
    );
  });

  it('nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{4}[-wq年]?\d{0,2}[月周]?$/)),
        (typed) => {
          told(typed);
        },
      ),
    );
  });
});
