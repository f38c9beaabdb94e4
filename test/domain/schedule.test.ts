import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestDue, nextDue, type Schedule } from '../../src/domain/schedule.ts';
import { chinese, weekends } from '../support/calendars.ts';

const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};
const at = (weekday: number, time: string, zone: string): Schedule => ({
  rhythm: 'week',
  weekday,
  minute: minuteOf(time),
  zone,
});
const told = ({ localDate, dueAt }: ReturnType<typeof latestDue>): string => `${localDate} ${dueAt}`;
const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const monday = at(1, '09:00', 'Asia/Shanghai');
const newYork = 'America/New_York';

describe('what is due', () => {
  it.each([
    ['a minute before', monday, '2026-11-16T00:59:00Z', '2026-11-09 2026-11-09T01:00:00Z'],
    ['at the very moment', monday, '2026-11-16T01:00:00Z', '2026-11-16 2026-11-16T01:00:00Z'],
    ['days later', monday, '2026-11-19T12:00:00Z', '2026-11-16 2026-11-16T01:00:00Z'],
    [
      'the evening before, where it is the day already',
      monday,
      '2026-11-15T20:00:00Z',
      '2026-11-09 2026-11-09T01:00:00Z',
    ],
    ['on the leap day', at(2, '09:00', 'Asia/Shanghai'), '2028-02-29T02:00:00Z', '2028-02-29 2028-02-29T01:00:00Z'],
    ['in week 53', at(5, '09:00', 'Asia/Shanghai'), '2027-01-02T00:00:00Z', '2027-01-01 2027-01-01T01:00:00Z'],
    ['before clocks go forward', at(7, '09:00', newYork), '2026-03-01T15:00:00Z', '2026-03-01 2026-03-01T14:00:00Z'],
    ['after clocks went forward', at(7, '09:00', newYork), '2026-03-08T15:00:00Z', '2026-03-08 2026-03-08T13:00:00Z'],
    ['after clocks went back', at(7, '09:00', newYork), '2026-11-01T15:00:00Z', '2026-11-01 2026-11-01T14:00:00Z'],
    [
      'at half past two, which is skipped',
      at(7, '02:30', newYork),
      '2026-03-08T07:30:00Z',
      '2026-03-08 2026-03-08T07:30:00Z',
    ],
    [
      'not yet at what would be half past two',
      at(7, '02:30', newYork),
      '2026-03-08T07:29:59Z',
      '2026-03-01 2026-03-01T07:30:00Z',
    ],
    [
      'at half past one, which comes twice',
      at(7, '01:30', newYork),
      '2026-11-01T05:30:00Z',
      '2026-11-01 2026-11-01T05:30:00Z',
    ],
    ['at the second half past one', at(7, '01:30', newYork), '2026-11-01T06:30:00Z', '2026-11-01 2026-11-01T05:30:00Z'],
    [
      'at a midnight that is skipped',
      at(7, '00:00', 'Asia/Beirut'),
      '2026-03-28T22:00:00Z',
      '2026-03-29 2026-03-28T22:00:00Z',
    ],
    [
      'at a quarter past a skipped midnight',
      at(7, '00:15', 'Asia/Beirut'),
      '2026-03-28T22:15:00Z',
      '2026-03-29 2026-03-28T22:15:00Z',
    ],
    [
      'at a midnight that is skipped in September',
      at(7, '00:00', 'America/Santiago'),
      '2026-09-06T04:00:00Z',
      '2026-09-06 2026-09-06T04:00:00Z',
    ],
    [
      'at a midnight that is skipped on a Friday',
      at(5, '00:00', 'Africa/Cairo'),
      '2026-04-23T22:00:00Z',
      '2026-04-24 2026-04-23T22:00:00Z',
    ],
    ['at the turn of the year', at(5, '00:00', newYork), '2027-01-01T05:00:00Z', '2027-01-01 2027-01-01T05:00:00Z'],
    [
      'at a half past eleven that comes twice',
      at(6, '23:30', 'Asia/Beirut'),
      '2026-10-24T21:45:00Z',
      '2026-10-24 2026-10-24T20:30:00Z',
    ],
  ])('%s', (_when, schedule, now, expected) => {
    expect(told(latestDue(schedule, moment(now)))).toBe(expected);
  });

  it('next is a week of the local calendar later, whatever clocks do in between', () => {
    const sunday = at(7, '09:00', newYork);
    expect(told(nextDue(sunday, moment('2026-03-01T15:00:00Z')))).toBe('2026-03-08 2026-03-08T13:00:00Z');
    expect(told(nextDue(sunday, moment('2026-10-25T15:00:00Z')))).toBe('2026-11-01 2026-11-01T14:00:00Z');
    expect(told(nextDue(monday, moment('2026-12-28T02:00:00Z')))).toBe('2027-01-04 2027-01-04T01:00:00Z');
  });
});

describe('laws', () => {
  const schedules = fc.record({
    rhythm: fc.constant('week' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    zone: fc.constantFrom(
      'Asia/Shanghai',
      newYork,
      'Asia/Beirut',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kolkata',
    ),
  });
  const moments = fc
    .integer({ min: 1_740_000_000, max: 1_900_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000));

  const periods = fc.record({
    rhythm: fc.constantFrom('month' as const, 'quarter' as const),
    minute: fc.integer({ min: 0, max: 1439 }),
    zone: fc.constantFrom('Asia/Shanghai', newYork, 'Asia/Beirut', 'America/Santiago', 'Africa/Cairo', 'Pacific/Apia'),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    calendar: fc.constantFrom(chinese, weekends),
  });

  it('now lies between the latest and the next', () => {
    fc.assert(
      fc.property(fc.oneof(schedules, periods), moments, (schedule, now) => {
        expect(Temporal.Instant.compare(latestDue(schedule, now).dueAt, now)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(nextDue(schedule, now).dueAt, now)).toBeGreaterThan(0);
      }),
    );
  });

  it('one local day never comes twice, and none of its weekday is left out', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, start) => {
        const days: string[] = [];
        for (let hours = 0; hours < 24 * 15; hours += 1) {
          const { localDate } = latestDue(schedule, start.add({ hours }));
          if (days.at(-1) !== localDate.toString()) days.push(localDate.toString());
        }
        expect(new Set(days).size).toBe(days.length);
        for (const [index, localDate] of days.entries()) {
          const date = Temporal.PlainDate.from(localDate);
          expect(date.dayOfWeek).toBe(schedule.weekday);
          if (index > 0) expect(date.subtract({ days: 7 }).toString()).toBe(days[index - 1]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
