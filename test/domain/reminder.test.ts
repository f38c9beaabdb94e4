import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reminder, reminding } from '../../src/domain/reminder.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day } from './known.ts';

const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const newYork = 'America/New_York';
/** At six in the evening in Shanghai. */
const li: Reminder = {
  zone: 'Asia/Shanghai',
  minute: 18 * 60,
  calendar: china2026,
  leave: [],
  answeredAt: undefined,
  snoozedUntil: undefined,
  remindedOn: undefined,
};
const told = (now: string, reminder: Partial<Reminder> = {}): string => {
  const found = reminding({ ...li, ...reminder }, moment(now));
  return found.kind === 'due' ? `${found.localDate} ${found.dueAt}` : found.why;
};
const due = '2026-11-18 2026-11-18T10:00:00Z';

describe('a reminder on a Wednesday', () => {
  it.each<[string, string, Partial<Reminder>, string]>([
    ['a minute before', '2026-11-18T09:59:59Z', {}, 'too-early'],
    ['at the very moment', '2026-11-18T10:00:00Z', {}, due],
    ['late, after a stop of the service', '2026-11-18T15:59:59Z', {}, due],
    ['after midnight, when it is yesterday’s', '2026-11-18T16:00:00Z', {}, 'too-early'],
    ['turned off', '2026-11-18T10:00:00Z', { minute: undefined }, 'off'],
    ['after the one of that day', '2026-11-18T10:01:00Z', { remindedOn: day('2026-11-18') }, 'reminded'],
    ['after the one of the day before', '2026-11-18T10:01:00Z', { remindedOn: day('2026-11-17') }, due],
    [
      'moved to a later time after the one of that day',
      '2026-11-18T13:00:00Z',
      { minute: 20 * 60, remindedOn: day('2026-11-18') },
      'reminded',
    ],
    [
      'after a report in the morning',
      '2026-11-18T10:00:00Z',
      { answeredAt: moment('2026-11-18T01:00:00Z') },
      'answered',
    ],
    [
      'after a report of the evening before',
      '2026-11-18T10:00:00Z',
      { answeredAt: moment('2026-11-17T15:59:59Z') },
      due,
    ],
    [
      'after a report just past midnight there',
      '2026-11-18T10:00:00Z',
      { answeredAt: moment('2026-11-17T16:00:00Z') },
      'answered',
    ],
    ['snoozed until Friday', '2026-11-18T10:00:00Z', { snoozedUntil: moment('2026-11-19T16:00:00Z') }, 'snoozed'],
    ['snoozed for an hour', '2026-11-18T10:59:59Z', { snoozedUntil: moment('2026-11-18T11:00:00Z') }, 'snoozed'],
    ['after an hour of snooze', '2026-11-18T11:00:00Z', { snoozedUntil: moment('2026-11-18T11:00:00Z') }, due],
    ['on leave', '2026-11-18T10:00:00Z', { leave: [{ from: day('2026-11-10'), until: day('2026-11-18') }] }, 'leave'],
    [
      'back from leave',
      '2026-11-18T10:00:00Z',
      { leave: [{ from: day('2026-11-10'), until: day('2026-11-17') }] },
      due,
    ],
    ['of somebody who is travelling', '2026-11-18T10:00:00Z', { zone: newYork }, 'too-early'],
  ])('%s', (_when, now, reminder, expected) => {
    expect(told(now, reminder)).toBe(expected);
  });
});

describe('on days off', () => {
  it.each([
    ['a Sunday', '2026-11-22T10:00:00Z', 'day-off'],
    ['a public holiday on a Thursday', '2026-10-01T10:00:00Z', 'day-off'],
    ['a Saturday worked in a holiday’s place', '2026-10-10T10:00:00Z', '2026-10-10 2026-10-10T10:00:00Z'],
  ])('%s', (_what, now, expected) => {
    expect(told(now)).toBe(expected);
  });
});

describe('where clocks change', () => {
  const plain = {
    exceptions: new Map([
      ['2026-03-08', true],
      ['2026-11-01', true],
      ['2026-03-29', true],
    ]),
    years: [],
  };
  const at = (zone: string, hour: number, minute = 0) => ({ zone, minute: hour * 60 + minute, calendar: plain });
  it.each([
    [
      'six in the evening before they go forward',
      '2026-03-06T23:00:00Z',
      at(newYork, 18),
      '2026-03-06 2026-03-06T23:00:00Z',
    ],
    [
      'an hour earlier by the sun on the day',
      '2026-03-08T22:00:00Z',
      at(newYork, 18),
      '2026-03-08 2026-03-08T22:00:00Z',
    ],
    ['and not before', '2026-03-08T21:59:59Z', at(newYork, 18), 'too-early'],
    [
      'half past two, which is skipped, comes an hour later',
      '2026-03-08T07:30:00Z',
      at(newYork, 2, 30),
      '2026-03-08 2026-03-08T07:30:00Z',
    ],
    ['half past two is not yet at half past one', '2026-03-08T06:30:00Z', at(newYork, 2, 30), 'too-early'],
    ['half past one, the first of two', '2026-11-01T05:30:00Z', at(newYork, 1, 30), '2026-11-01 2026-11-01T05:30:00Z'],
    [
      'half past one, the second of two, for who missed the first',
      '2026-11-01T06:30:00Z',
      at(newYork, 1, 30),
      '2026-11-01 2026-11-01T05:30:00Z',
    ],
    [
      'half past one, the second of two, for who had the first',
      '2026-11-01T06:30:00Z',
      { ...at(newYork, 1, 30), remindedOn: day('2026-11-01') },
      'reminded',
    ],
    [
      'six in the evening after they went back',
      '2026-11-02T23:00:00Z',
      at(newYork, 18),
      '2026-11-02 2026-11-02T23:00:00Z',
    ],
    ['a midnight that is skipped', '2026-03-28T22:00:00Z', at('Asia/Beirut', 0), '2026-03-29 2026-03-28T22:00:00Z'],
  ])('%s', (_what, now, reminder, expected) => {
    expect(told(now, reminder)).toBe(expected);
  });
});

it('law: whoever looks every quarter of an hour reminds once on each working day, and on no other', () => {
  const zones = fc.constantFrom('Asia/Shanghai', newYork, 'Asia/Beirut', 'Australia/Lord_Howe', 'Asia/Kolkata');
  const start = fc
    .integer({ min: 1_740_000_000, max: 1_900_000_000 })
    .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1_000));
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 1_425 }), start, (zone, minute, from) => {
      const plain = { exceptions: new Map<string, boolean>(), years: [] };
      const reminded: Temporal.PlainDate[] = [];
      for (let quarters = 0; quarters < 4 * 24 * 9; quarters += 1) {
        const state = { ...li, zone, minute, calendar: plain, remindedOn: reminded.at(-1) };
        const found = reminding(state, from.add({ minutes: 15 * quarters }));
        if (found.kind === 'due') reminded.push(found.localDate);
      }
      const days = reminded.map(String);
      expect(new Set(days).size).toBe(days.length);
      const first = from.toZonedDateTimeISO(zone).toPlainDate();
      // The last minutes of a day may fall between two looks.
      const whole = Array.from({ length: 7 }, (_, index) => first.add({ days: index + 1 }));
      const worked = whole.filter(({ dayOfWeek }) => dayOfWeek <= 5).map(String);
      expect(days).toEqual(expect.arrayContaining(worked));
      expect(reminded.every(({ dayOfWeek }) => dayOfWeek <= 5)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
