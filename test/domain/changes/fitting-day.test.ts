import { describe, expect, it } from 'vitest';
import { beginsPeriods, nextBeginning } from '../../../src/domain/changes/fitting-day.ts';
import { type PeriodKind, periodOf } from '../../../src/domain/period.ts';
import { day } from '../known.ts';

const period = (kind: PeriodKind, on: string, fiscalYearStart = 1) => periodOf(kind, day(on), fiscalYearStart);
const next = (aims: Parameters<typeof nextBeginning>[0], from: string, fiscalYearStart = 1) =>
  nextBeginning(aims, day(from), fiscalYearStart).toString();

describe('a scorecard changes where a period begins', () => {
  const quarterly = [{ periods: [period('quarter', '2026-11-18')] }];

  it('which is the next quarter, where people are measured in quarters', () => {
    expect(next(quarterly, '2026-11-28')).toBe('2027-01-01');
    expect(beginsPeriods(quarterly, day('2027-01-01'), 1)).toBe(true);
  });

  it('also before the targets of that quarter are set', () => {
    expect(beginsPeriods(quarterly, day('2027-02-01'), 1)).toBe(false);
    expect(next(quarterly, '2027-01-02')).toBe('2027-04-01');
  });

  it('of several that are set for the day, the shortest', () => {
    const both = [{ periods: [period('quarter', '2026-11-18'), period('month', '2026-12-01')] }];
    expect(next(both, '2026-11-28')).toBe('2026-12-01');
    expect(next(both, '2026-12-02')).toBe('2027-01-01');
  });

  it('for everybody', () => {
    const mixed = [...quarterly, { periods: [period('month', '2026-11-18')] }];
    expect(next(mixed, '2026-11-28')).toBe('2027-01-01');
  });

  it('of the fiscal year, wherever that begins', () => {
    expect(next([{ periods: [period('quarter', '2026-11-18', 2)] }], '2026-11-28', 2)).toBe('2027-02-01');
    expect(next([{ periods: [period('year', '2026-11-18', 4)] }], '2026-11-28', 4)).toBe('2027-04-01');
  });

  it('of a week only where nothing is longer', () => {
    const weekly = { periods: [period('week', '2026-11-18')] };
    expect(next([weekly], '2026-11-28')).toBe('2026-11-30');
    expect(next([weekly, ...quarterly], '2026-11-28')).toBe('2027-01-01');
  });

  it('on any day where nothing is aimed at', () => {
    expect(next([], '2026-11-28')).toBe('2026-11-28');
  });
});
