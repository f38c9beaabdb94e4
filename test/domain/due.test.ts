import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingDue, dueNow, type History, type Known } from '../../src/domain/due.ts';
import { latestDue, type Schedule } from '../../src/domain/schedule.ts';
import { weekends } from '../support/calendars.ts';

const moment = (local: string, zone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const [shanghai, newYork] = ['Asia/Shanghai', 'America/New_York'];
const mondays = (zone: string): Schedule => ({ rhythm: 'week', weekday: 1, minute: 9 * 60, zone });
const aDay = Temporal.Duration.from({ hours: 24 });
const anHour = Temporal.Duration.from({ hours: 1 });
const never = Temporal.Duration.from({ hours: 0 });
const fresh: History = { since: moment('2026-11-01T00:00', 'UTC'), zoneSince: undefined, known: [] };

/** What is started at a look: its day and whether it is late, or skipped. */
function started(schedule: Schedule, at: Temporal.Instant, history: Partial<History> = {}, catchUp = aDay) {
  const due = dueNow(schedule, { ...fresh, ...history }, catchUp, at);
  return due && `${due.localDate} ${due.skipped ? 'skipped' : due.late ? 'late' : 'on time'}`;
}

describe('a zone that is set', () => {
  const sent: readonly Known[] = [{ localDate: day('2026-11-23'), skipped: false }];

  it('minutes before it is due, farther west, lets it come at the time that is set there', () => {
    const zoneSince = moment('2026-11-23T08:55', shanghai);
    expect(started(mondays(newYork), zoneSince, { zoneSince })).toBe('2026-11-16 on time');
    const known = [{ localDate: day('2026-11-16'), skipped: false }];
    expect(started(mondays(newYork), zoneSince, { zoneSince, known })).toBeUndefined();
    expect(started(mondays(newYork), moment('2026-11-23T09:00', newYork), { zoneSince, known })).toBe(
      '2026-11-23 on time',
    );
  });

  it('minutes before, farther east where that time is over, lets it come at once', () => {
    const zoneSince = moment('2026-11-23T08:55', newYork);
    const known = [{ localDate: day('2026-11-16'), skipped: false }];
    for (const catchUp of [aDay, never]) {
      expect(started(mondays(shanghai), zoneSince, { zoneSince, known }, catchUp)).toBe('2026-11-23 on time');
    }
  });

  it.each([shanghai, newYork])('minutes after it has been sent does not send it again (%s)', (before) => {
    const after = before === shanghai ? newYork : shanghai;
    const zoneSince = moment('2026-11-23T09:05', before);
    for (let hours = 0; hours < 24 * 6; hours += 1) {
      expect(started(mondays(after), zoneSince.add({ hours }), { zoneSince, known: sent })).toBeUndefined();
    }
    expect(started(mondays(after), moment('2026-11-30T09:00', after), { zoneSince, known: sent })).toBe(
      '2026-11-30 on time',
    );
  });
});

describe('what was missed', () => {
  const table: [string, Temporal.Duration, string][] = [
    ['2026-11-23T09:15', never, '2026-11-23 on time'],
    ['2026-11-23T09:16', never, '2026-11-23 skipped'],
    ['2026-11-24T09:00', aDay, '2026-11-23 late'],
    ['2026-11-24T09:01', aDay, '2026-11-23 skipped'],
    ['2026-12-14T10:00', aDay, '2026-12-14 late'],
  ];

  it.each(table)('at %s, where %s is caught up: %s', (at, catchUp, expected) => {
    expect(started(mondays(shanghai), moment(at, shanghai), {}, catchUp)).toBe(expected);
  });
});

describe('the next', () => {
  it('is a week later, where the day was moved within a week that has one', () => {
    const fridays: Schedule = { ...mondays(shanghai), weekday: 5 } as Schedule;
    const at = moment('2026-11-24T12:00', shanghai);
    const next = (skipped: boolean) => comingDue(fridays, [{ localDate: day('2026-11-23'), skipped }], at);
    expect([next(false), next(true)].map(({ localDate }) => `${localDate}`)).toEqual(['2026-12-04', '2026-11-27']);
  });
});

describe('whoever looks, at clocks up to ten minutes apart', () => {
  const zones = [
    shanghai,
    newYork,
    'Europe/Berlin',
    'Asia/Beirut',
    'America/Santiago',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ];
  const times = { minute: fc.integer({ min: 0, max: 1439 }), zone: fc.constantFrom(...zones) };
  const schedules: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ rhythm: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }), ...times }),
    fc.record({
      rhythm: fc.constantFrom('month' as const, 'quarter' as const),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      calendar: fc.constant(weekends),
      ...times,
    }),
  );
  const starts = fc
    .integer({ min: 1_740_000_000, max: 1_900_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
  const skews = fc.infiniteStream(fc.integer({ min: -600, max: 600 }));

  /** Somebody who looks again and again, and does what the look says. */
  function watching(schedule: Schedule, start: Temporal.Instant) {
    const known: Known[] = [];
    const watch = { schedule, history: { since: start, zoneSince: undefined, known } as History, known };
    return {
      watch,
      look(now: Temporal.Instant): void {
        const due = dueNow(watch.schedule, watch.history, aDay, now);
        if (due) known.push(due);
      },
    };
  }

  const weekOf = ({ localDate }: Known): string => `${localDate.yearOfWeek} ${localDate.weekOfYear}`;

  it('starts each that falls due once and none is left out, where somebody looks often enough', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 22 * 60 }), { minLength: 150, maxLength: 150 });
    fc.assert(
      fc.property(schedules, starts, gaps, skews, (schedule, start, minutes, skew) => {
        const { watch, look } = watching(schedule, start);
        let now = start;
        for (const gap of minutes) {
          now = now.add({ minutes: gap });
          look(now.add({ seconds: skew.next().value }));
        }
        const due = new Set<string>();
        for (let at = start; Temporal.Instant.compare(at, now) <= 0; at = at.add({ hours: 2 })) {
          const { localDate, dueAt } = latestDue(schedule, at);
          if (Temporal.Instant.compare(dueAt, start) >= 0) due.add(localDate.toString());
        }
        const edge = [start, now].map((at) => latestDue(schedule, at.add({ hours: 2 })).localDate.toString());
        const sure = [...due].filter((one) => !edge.includes(one));
        const sent = watch.known.map(({ localDate }) => localDate.toString());
        expect(watch.known.every(({ skipped }) => !skipped)).toBe(true);
        expect(new Set(sent).size).toBe(sent.length);
        expect(sure.filter((one) => !sent.includes(one))).toEqual([]);
        expect(sent.filter((one) => !due.has(one) && !edge.includes(one))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('starts at most one a week and none twice, whatever is set in between', () => {
    const steps = fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 5 * 24 * 60 }),
        set: fc.constantFrom('nothing', 'nothing', 'zone', 'day'),
        zone: fc.constantFrom(...zones),
        weekday: fc.integer({ min: 1, max: 7 }),
        minute: fc.integer({ min: 0, max: 1439 }),
      }),
      { minLength: 40, maxLength: 40 },
    );
    fc.assert(
      fc.property(schedules, starts, steps, skews, (schedule, start, moves, skew) => {
        const { watch, look } = watching(schedule, start);
        let now = start;
        for (const { minutes, set, zone, weekday, minute } of moves) {
          now = now.add({ minutes });
          for (let looks = 0; looks < 3; looks += 1) look(now.add({ seconds: skew.next().value }));
          if (set === 'zone') {
            watch.schedule = { ...watch.schedule, zone };
            watch.history = { ...watch.history, zoneSince: now };
          }
          if (set === 'day') {
            watch.schedule = { ...watch.schedule, minute, ...(schedule.rhythm === 'week' ? { weekday } : {}) };
            watch.history = { ...watch.history, since: now };
          }
        }
        const days = watch.known.map(({ localDate }) => localDate.toString());
        expect(days).toEqual([...new Set(days)].sort());
        const weeks = watch.known.filter(({ skipped }) => !skipped).map(weekOf);
        if (schedule.rhythm === 'week') expect(new Set(weeks).size).toBe(weeks.length);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves no week out when only the zone is set anew, however little is caught up', () => {
    const weekly = schedules.filter(({ rhythm }) => rhythm === 'week');
    const moves = fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 12 * 24 }), zone: fc.constantFrom(...zones) }),
      {
        minLength: 12,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(weekly, starts, moves, (schedule, start, set) => {
        const known: Known[] = [];
        let history: History = { since: start, zoneSince: undefined, known };
        let moved = schedule;
        let now = start;
        for (const { hours, zone } of set) {
          for (const until = now.add({ hours }); Temporal.Instant.compare(now, until) < 0; ) {
            const due = dueNow(moved, history, anHour, now);
            if (due) known.push(due);
            now = now.add({ hours: 1 });
          }
          moved = { ...moved, zone };
          history = { ...history, zoneSince: now };
        }
        expect(known.every(({ skipped }) => !skipped)).toBe(true);
        for (const [index, { localDate }] of known.entries()) {
          if (index > 0) expect(`${known[index - 1]?.localDate.until(localDate).days}`).toBe('7');
        }
      }),
      { numRuns: 12 },
    );
  });
});
