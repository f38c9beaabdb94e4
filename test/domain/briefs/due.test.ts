import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BriefTime, briefing } from '../../../src/domain/briefs/due.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const [shanghai, newYork] = ['Asia/Shanghai', 'America/New_York'];
/** At half past eight in Shanghai. */
const wang: BriefTime = { zone: shanghai, minute: 510, calendar: china2026, briefedIn: undefined };

const told = (local: string, time: Partial<BriefTime> = {}): string => {
  const { zone } = { ...wang, ...time };
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const found = briefing({ ...wang, ...time }, now);
  return found.kind === 'due' ? `${found.localDate} of the week of ${found.week}` : found.why;
};
const monday = '2026-11-16 of the week of 2026-11-16';

describe('the brief of a week', () => {
  it.each<[string, string, Partial<BriefTime>, string]>([
    ['a minute before', '2026-11-16T08:29:59', {}, 'too-early'],
    ['on Monday at its time', '2026-11-16T08:30', {}, monday],
    ['late, after a stop of some hours', '2026-11-16T16:29', {}, monday],
    ['when the day is nearly over', '2026-11-16T16:30', {}, 'too-late'],
    ['on Tuesday, when Monday was missed', '2026-11-17T08:30', {}, 'not-the-day'],
    ['on Sunday', '2026-11-15T08:30', {}, 'not-the-day'],
    ['for who wants none', '2026-11-16T08:30', { minute: undefined }, 'off'],
    ['after the one of this week', '2026-11-16T08:31', { briefedIn: day('2026-11-16') }, 'briefed'],
    ['after the one of last week', '2026-11-16T08:31', { briefedIn: day('2026-11-09') }, monday],
    [
      'after one of a week to come, where a clock was set back',
      '2026-11-16T08:31',
      { briefedIn: day('2026-11-23') },
      'briefed',
    ],
    ['on the clock of New York', '2026-11-16T08:30', { zone: newYork }, monday],
    [
      'where an hour of the night came twice',
      '2026-11-02T08:30',
      { zone: newYork },
      '2026-11-02 of the week of 2026-11-02',
    ],
  ])('%s', (_when, local, time, expected) => {
    expect(told(local, time)).toBe(expected);
  });

  it.each([
    ['a Monday off', '2026-10-05T08:30', 'not-the-day'],
    ['a Thursday after days off', '2026-10-08T08:30', '2026-10-08 of the week of 2026-10-05'],
    [
      'a Saturday worked in a holiday’s place, when days of the week were worked before',
      '2026-10-10T08:30',
      'not-the-day',
    ],
  ])('in China on %s', (_what, local, expected) => {
    expect(told(local)).toBe(expected);
  });

  it('comes on a Saturday that is the only day of the week to be worked, and never in a week off', () => {
    const off = Array.from({ length: 7 }, (_, days) => [`${day('2026-11-16').add({ days })}`, false] as const);
    const none = { exceptions: new Map(off), years: [] };
    const one = { exceptions: new Map([...off, ['2026-11-21', true]]), years: [] };
    expect(told('2026-11-21T09:00', { calendar: one })).toBe('2026-11-21 of the week of 2026-11-16');
    const days = off.map(([date]) => told(`${date}T09:00`, { calendar: none }));
    expect(days).toEqual(Array(7).fill('not-the-day'));
  });
});

it('law: whoever looks every half hour, and however calendars are corrected meanwhile, is briefed once a week at most', () => {
  const zones = fc.constantFrom(shanghai, newYork, 'Asia/Beirut', 'Australia/Lord_Howe', 'Asia/Kolkata');
  const changes = fc.array(fc.record({ at: fc.nat(700), date: fc.nat(20), working: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(zones, fc.nat(1_439), changes, (zone, minute, corrected) => {
      const from = day('2026-10-26').toZonedDateTime('UTC').toInstant();
      const exceptions = new Map<string, boolean>();
      const weeks: string[] = [];
      let briefedIn: Temporal.PlainDate | undefined;
      for (let half = 0; half < 2 * 24 * 16; half += 1) {
        for (const { at, date, working } of corrected) {
          if (at === half) exceptions.set(`${day('2026-10-26').add({ days: date })}`, working);
        }
        const found = briefing(
          { zone, minute, calendar: { exceptions, years: [] }, briefedIn },
          from.add({ minutes: 30 * half }),
        );
        if (found.kind !== 'due') continue;
        weeks.push(`${found.week}`);
        briefedIn = found.week;
      }
      expect(new Set(weeks).size).toBe(weeks.length);
    }),
    { numRuns: 30 },
  );
});
