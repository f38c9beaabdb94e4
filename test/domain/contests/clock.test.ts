import { describe, expect, it } from 'vitest';
import { closesAt, dayOf, startsAt } from '../../../src/domain/contests/clock.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

describe('the days of a contest', () => {
  it('close in the afternoon of the next working day, whatever the holidays', () => {
    const told = (until: string) => closesAt(china2026, day(until), 'Asia/Shanghai').toString();
    expect(told('2026-11-26')).toBe('2026-11-27T10:00:00Z');
    expect(told('2026-11-27')).toBe('2026-11-30T10:00:00Z');
    expect(told('2026-09-30')).toBe('2026-10-08T10:00:00Z');
  });

  it('are told to begin in the morning, and are counted', () => {
    expect(startsAt(day('2026-11-19'), 'Asia/Shanghai').toString()).toBe('2026-11-19T01:00:00Z');
    const days = { from: day('2026-11-16'), until: day('2026-11-27') };
    expect(dayOf(days, day('2026-11-18'))).toEqual({ day: 3, left: 9 });
    expect(dayOf(days, day('2026-11-28')).left).toBe(-1);
  });
});
