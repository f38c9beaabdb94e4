import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { type WorkingTime, workingDaysLater, workingDaysPassed } from '../../src/domain/working-time.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day } from './known.ts';

const plain = { exceptions: new Map<string, boolean>(), years: [2026] };
const china: WorkingTime = { zone: 'Asia/Shanghai', calendar: china2026 };
const berlin: WorkingTime = { zone: 'Europe/Berlin', calendar: plain };
const newYork: WorkingTime = { zone: 'America/New_York', calendar: plain };

const at = (time: WorkingTime, local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(time.zone).toInstant();

/** What the clock of the place shows then, with its distance from UTC. */
const later = (time: WorkingTime, from: string, days: number, away: Parameters<typeof workingDaysLater>[3] = []) =>
  workingDaysLater(time, at(time, from), days, away)
    ?.toZonedDateTimeISO(time.zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });

describe('so many working days later', () => {
  it.each<[string, WorkingTime, string, number, string]>([
    ['none', berlin, '2026-11-18T15:00', 0, '2026-11-18T15:00+01:00'],
    ['within a week', berlin, '2026-11-16T15:00', 2, '2026-11-18T15:00+01:00'],
    ['over a weekend', berlin, '2026-11-20T15:00', 2, '2026-11-24T15:00+01:00'],
    ['from a weekend', berlin, '2026-11-21T15:00', 2, '2026-11-24T15:00+01:00'],
    [
      'over National Day, which China makes up for on a Saturday',
      china,
      '2026-09-30T10:00',
      2,
      '2026-10-09T10:00+08:00',
    ],
    ['with the Saturday that is worked instead', china, '2026-09-30T10:00', 3, '2026-10-10T10:00+08:00'],
    ['when Berlin goes to summer time', berlin, '2026-03-27T09:00', 1, '2026-03-30T09:00+02:00'],
    ['when Berlin goes to winter time', berlin, '2026-10-23T09:00', 1, '2026-10-26T09:00+01:00'],
    ['when New York goes to summer time', newYork, '2026-03-06T17:30', 1, '2026-03-09T17:30-04:00'],
    ['when New York goes to winter time', newYork, '2026-10-30T17:30', 1, '2026-11-02T17:30-05:00'],
  ])('%s', (_, time, from, days, expected) => {
    expect(later(time, from, days)).toBe(expected);
  });

  it('comes as much later as a clock change skips, and at the first of a time that comes twice', () => {
    const sundays = {
      zone: 'Europe/Berlin',
      calendar: {
        ...plain,
        exceptions: new Map([
          ['2026-03-29', true],
          ['2026-10-25', true],
        ]),
      },
    };
    expect(later(sundays, '2026-03-27T02:30', 1)).toBe('2026-03-29T03:30+02:00');
    expect(later(sundays, '2026-03-27T02:30', 2)).toBe('2026-03-30T02:30+02:00');
    expect(later(sundays, '2026-10-23T02:30', 1)).toBe('2026-10-25T02:30+02:00');
  });

  it('leaves out days on which somebody is away, whether they would have been worked or not', () => {
    const away = [{ from: day('2026-11-19'), until: day('2026-11-23') }];
    expect(later(china, '2026-11-18T10:00', 1, away)).toBe('2026-11-24T10:00+08:00');
    expect(later(china, '2026-11-18T10:00', 1, [...away, { from: day('2026-11-24'), until: day('2026-11-24') }])).toBe(
      '2026-11-25T10:00+08:00',
    );
  });

  it('never comes where nobody works again', () => {
    const never = { from: day('2026-01-01'), until: day('2099-12-31') };
    expect(later(china, '2026-11-18T10:00', 1, [never])).toBeUndefined();
  });

  it('is a working day at the same time of the clock, and so many have passed by then and not a moment before', () => {
    const hours = fc.integer({ min: 0, max: 365 * 24 - 1 });
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(china, berlin, newYork),
        (hour, days, time) => {
          const from = Temporal.Instant.from('2026-01-01T12:00:00Z').add({ hours: hour });
          const local = from.toZonedDateTimeISO(time.zone);
          const until = workingDaysLater(time, from, days);
          const then = until?.toZonedDateTimeISO(time.zone);
          expect(then && isWorkingDay(time.calendar, then.toPlainDate())).toBe(true);
          // Hours of the night may be skipped or come twice.
          fc.pre(local.hour > 3);
          expect(then?.toPlainTime().equals(local.toPlainTime())).toBe(true);
          expect(until && workingDaysPassed(time, from, until)).toBe(days);
          expect(until && workingDaysPassed(time, from, until.subtract({ milliseconds: 1 }))).toBe(days - 1);
        },
      ),
    );
  });
});
