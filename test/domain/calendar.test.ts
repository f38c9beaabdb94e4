import { describe, expect, it } from 'vitest';
import { isWorkingDay, unknownYears, workingDayBefore, workingDays } from '../../src/domain/calendar.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day } from './known.ts';

const plain = { exceptions: new Map<string, boolean>(), years: [] };

describe('working days', () => {
  it('are Monday to Friday, except where the calendar says otherwise', () => {
    expect(isWorkingDay(china2026, day('2026-10-01'))).toBe(false);
    expect(isWorkingDay(china2026, day('2026-10-10'))).toBe(true);
    expect(isWorkingDay(china2026, day('2026-10-11'))).toBe(false);
    expect(isWorkingDay(china2026, day('2026-10-12'))).toBe(true);
  });

  it('of the fourth quarter of 2026 in China are 62, and would be 66 without its holidays', () => {
    const [from, until] = [day('2026-10-01'), day('2026-12-31')];
    expect(workingDays(china2026, from, until)).toBe(62);
    expect(workingDays(plain, from, until)).toBe(66);
  });

  it('count both ends, and are none when the span ends before it begins', () => {
    expect(workingDays(plain, day('2026-11-18'), day('2026-11-18'))).toBe(1);
    expect(workingDays(plain, day('2026-11-18'), day('2026-11-17'))).toBe(0);
    expect(workingDays(plain, day('2028-02-28'), day('2028-03-01'))).toBe(3);
  });
});

it('the working day before skips weekends and holidays', () => {
  const dayBefore = (on: string) => workingDayBefore(china2026, day(on))?.toString();
  expect(['2026-11-18', '2026-11-16', '2026-10-08', '2026-10-11'].map(dayBefore)).toEqual([
    '2026-11-17',
    '2026-11-13',
    '2026-09-30',
    '2026-10-10',
  ]);
  const idle = {
    exceptions: new Map(Array.from({ length: 400 }, (_, days) => [day('2026-01-01').add({ days }).toString(), false])),
    years: [],
  };
  expect(workingDayBefore(idle, day('2027-01-10'))).toBeUndefined();
});

it('a year without data says so', () => {
  expect(unknownYears(china2026, day('2026-12-01'), day('2028-01-31'))).toEqual([2027, 2028]);
  expect(unknownYears(china2026, day('2026-01-01'), day('2026-12-31'))).toEqual([]);
});
