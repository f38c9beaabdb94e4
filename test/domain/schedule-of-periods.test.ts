import { describe, expect, it } from 'vitest';
import { latestDue, nextDue, type Schedule } from '../../src/domain/schedule.ts';
import { chinese, weekends } from '../support/calendars.ts';

const told = ({ localDate, dueAt }: ReturnType<typeof latestDue>): string => `${localDate} ${dueAt}`;
const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const following = (rhythm: 'month' | 'quarter', zone: string, more: Partial<Schedule> = {}): Schedule =>
  ({ rhythm, minute: 9 * 60, zone, fiscalYearStart: 1, calendar: chinese, ...more }) as Schedule;

const month = following('month', 'Asia/Shanghai');
const quarter = following('quarter', 'Asia/Shanghai');
const fromApril = { fiscalYearStart: 4 };

describe('what is due after a period', () => {
  it.each([
    ['the first of the month, where it is worked', month, '2026-12-01T01:00:00Z', '2026-12-01 2026-12-01T01:00:00Z'],
    ['not a second before', month, '2026-12-01T00:59:59Z', '2026-11-01 2026-11-02T01:00:00Z'],
    ['after the weekend that a month begins with', month, '2026-11-02T01:00:00Z', '2026-11-01 2026-11-02T01:00:00Z'],
    ['not on that weekend', month, '2026-11-01T05:00:00Z', '2026-09-01 2026-09-01T01:00:00Z'],
    ['after the golden week', quarter, '2026-10-08T01:00:00Z', '2026-10-01 2026-10-08T01:00:00Z'],
    ['not within it', quarter, '2026-10-07T12:00:00Z', '2026-07-01 2026-07-01T01:00:00Z'],
    [
      'on a Sunday that is worked in place of another day',
      quarter,
      '2026-01-04T01:00:00Z',
      '2026-01-01 2026-01-04T01:00:00Z',
    ],
    ['after the holiday of May', month, '2026-05-06T01:00:00Z', '2026-05-01 2026-05-06T01:00:00Z'],
    ['the month, where it ends no quarter', month, '2026-12-31T01:00:00Z', '2026-12-01 2026-12-01T01:00:00Z'],
    ['nothing more of a month that ends one', month, '2027-01-20T01:00:00Z', '2026-12-01 2026-12-01T01:00:00Z'],
    ['the quarter at the end of the year', quarter, '2027-01-01T01:00:00Z', '2027-01-01 2027-01-01T01:00:00Z'],
    [
      'the quarter of a year that begins in February',
      following('quarter', 'Asia/Shanghai', { fiscalYearStart: 2 }),
      '2026-11-20T00:00:00Z',
      '2026-11-01 2026-11-02T01:00:00Z',
    ],
    [
      'the month before which it is left to the quarter of such a year',
      following('month', 'Asia/Shanghai', { fiscalYearStart: 2 }),
      '2026-11-20T00:00:00Z',
      '2026-10-01 2026-10-08T01:00:00Z',
    ],
    [
      'the quarter of a year from April',
      following('quarter', 'Asia/Tokyo', fromApril),
      '2026-04-01T00:00:00Z',
      '2026-04-01 2026-04-01T00:00:00Z',
    ],
    [
      'after the leap day',
      following('month', 'Europe/Berlin', { calendar: weekends }),
      '2028-03-01T08:00:00Z',
      '2028-03-01 2028-03-01T08:00:00Z',
    ],
    [
      'by the clock of summer, where it has gone forward',
      following('quarter', 'Europe/Berlin', { calendar: weekends }),
      '2026-04-01T07:00:00Z',
      '2026-04-01 2026-04-01T07:00:00Z',
    ],
    [
      'by that of winter, where it has gone back on the day itself',
      following('month', 'America/New_York', { calendar: weekends, minute: 23 * 60 + 30 }),
      '2026-11-03T04:30:00Z',
      '2026-11-01 2026-11-03T04:30:00Z',
    ],
    [
      'on the first, where nothing of the month is worked',
      following('month', 'UTC', {
        calendar: { exceptions: new Map(daysOfAugust().map((day) => [day, false])), years: [] },
      }),
      '2026-08-01T09:00:00Z',
      '2026-08-01 2026-08-01T09:00:00Z',
    ],
  ])('%s', (_when, schedule, now, expected) => {
    expect(told(latestDue(schedule, moment(now)))).toBe(expected);
  });

  it('has one name, however the calendar is corrected', () => {
    const corrected = { exceptions: new Map([['2026-12-01', false]]), years: [] };
    const late = following('month', 'Asia/Shanghai', { calendar: corrected });
    expect(told(latestDue(late, moment('2026-12-02T01:00:00Z')))).toBe('2026-12-01 2026-12-02T01:00:00Z');
  });

  it('comes twelve times a year: eight months, and four quarters', () => {
    const days = [month, quarter].map((schedule) => {
      const found: string[] = [];
      for (let now = moment('2026-01-01T12:00:00Z'); found.length < 20; ) {
        const next = nextDue(schedule, now);
        if (next.localDate.year > 2026) break;
        found.push(next.localDate.toString().slice(5));
        now = next.dueAt;
      }
      return found;
    });
    expect(days).toEqual([
      ['02-01', '03-01', '05-01', '06-01', '08-01', '09-01', '11-01', '12-01'],
      ['01-01', '04-01', '07-01', '10-01'],
    ]);
  });

  function daysOfAugust(): string[] {
    return Array.from({ length: 31 }, (_, index) => `2026-08-${String(index + 1).padStart(2, '0')}`);
  }
});
