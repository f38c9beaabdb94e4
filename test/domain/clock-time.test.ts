import { describe, expect, it } from 'vitest';
import { readTime, readUntil } from '../../src/domain/clock-time.ts';

describe('a time of day', () => {
  it.each([
    ['18:00', 1_080],
    ['9:05', 545],
    ['00:00', 0],
    ['23:59', 1_439],
    ['１８：００', 1_080],
    ['18点', 1_080],
    ['9点半', 570],
    ['18点30分', 1_110],
    ['18点5', 1_085],
    ['24:00', undefined],
    ['18:60', undefined],
    ['6', undefined],
    ['18:0', undefined],
    ['six', undefined],
    ['', undefined],
  ])('“%s” is %s minutes after midnight', (typed, minute) => {
    expect(readTime(typed)).toBe(minute);
  });
});

describe('a length of time', () => {
  const now = Temporal.Instant.from('2026-11-18T06:05:00Z');
  const until = (typed: string, zone = 'Asia/Shanghai', from = now) => readUntil(typed, from, zone)?.toString();

  it.each([
    ['1d', '2026-11-18T16:00:00Z'],
    ['2d', '2026-11-19T16:00:00Z'],
    ['2 days', '2026-11-19T16:00:00Z'],
    ['2天', '2026-11-19T16:00:00Z'],
    ['3h', '2026-11-18T09:05:00Z'],
    ['3小时', '2026-11-18T09:05:00Z'],
    ['30m', '2026-11-18T06:35:00Z'],
    ['30分钟', '2026-11-18T06:35:00Z'],
    ['0d', undefined],
    ['2', undefined],
    ['d', undefined],
    ['-2d', undefined],
    ['400d', undefined],
    ['9999d', undefined],
  ])('“%s” from 14:05 in Shanghai lasts until %s', (typed, moment) => {
    expect(until(typed)).toBe(moment);
  });

  it('counts days of the calendar where clocks change, also days that begin at one', () => {
    const saturday = Temporal.Instant.from('2026-03-07T18:00:00Z');
    expect(until('2d', 'America/New_York', saturday)).toBe('2026-03-09T04:00:00Z');
    expect(until('24h', 'America/New_York', saturday)).toBe('2026-03-08T18:00:00Z');
    expect(until('1d', 'Asia/Beirut', Temporal.Instant.from('2026-03-28T12:00:00Z'))).toBe('2026-03-28T22:00:00Z');
  });
});
