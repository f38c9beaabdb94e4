import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf } from '../../src/domain/attainment.ts';
import { progressOf } from '../../src/domain/pace.ts';
import { periodOf, type Span } from '../../src/domain/period.ts';
import { calendarOf, type Presence, prorated } from '../../src/domain/proration.ts';
import { compare, ratio } from '../../src/domain/ratio.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day, visits } from './known.ts';

const november = periodOf('month', day('2026-11-18'), 1);
const span = (from: string, until: string): Span => ({ from: day(from), until: day(until) });
const told = (target: bigint, presence: Presence): string => {
  const { amount, days, of } = prorated(target, november, presence);
  return `${amount} for ${days} of ${of}`;
};

describe('a target of 60 in November', () => {
  it.each<[string, Presence, string]>([
    ['of somebody who was there all the time', {}, '60 for 30 of 30'],
    ['of somebody who joined long ago', { joinedOn: day('2020-01-01') }, '60 for 30 of 30'],
    ['of who joins on the first', { joinedOn: day('2026-11-01') }, '60 for 30 of 30'],
    ['of who joins in the middle', { joinedOn: day('2026-11-16') }, '30 for 15 of 30'],
    ['of who joins on the last day', { joinedOn: day('2026-11-30') }, '2 for 1 of 30'],
    ['of who joins in December', { joinedOn: day('2026-12-01') }, 'undefined for 0 of 30'],
    ['of who leaves after ten days', { leftOn: day('2026-11-10') }, '20 for 10 of 30'],
    ['of who left in October', { leftOn: day('2026-10-31') }, 'undefined for 0 of 30'],
    ['of who joins and leaves', { joinedOn: day('2026-11-06'), leftOn: day('2026-11-10') }, '10 for 5 of 30'],
    ['with a week of leave', { leave: [span('2026-11-02', '2026-11-08')] }, '46 for 23 of 30'],
    [
      'with leave that overlaps, and counts once',
      { leave: [span('2026-11-02', '2026-11-08'), span('2026-11-06', '2026-11-11'), span('2026-11-06', '2026-11-06')] },
      '40 for 20 of 30',
    ],
    [
      'with leave that began in October and with some in December',
      { leave: [span('2026-10-20', '2026-11-03'), span('2026-12-05', '2026-12-24')] },
      '54 for 27 of 30',
    ],
    [
      'with leave before the day of joining',
      { joinedOn: day('2026-11-16'), leave: [span('2026-11-02', '2026-11-08')] },
      '30 for 15 of 30',
    ],
    ['with leave all month', { leave: [span('2026-10-01', '2027-01-31')] }, 'undefined for 0 of 30'],
    ['with leave that ends before it begins', { leave: [span('2026-11-08', '2026-11-02')] }, '60 for 30 of 30'],
  ])('%s', (_who, presence, expected) => {
    expect(told(60n, presence)).toBe(expected);
  });
});

it('is rounded once, to the nearest unit', () => {
  expect(told(10_000_000n, { joinedOn: day('2026-11-14') })).toBe('5666667 for 17 of 30');
  expect(told(1n, { joinedOn: day('2026-11-16') })).toBe('1 for 15 of 30');
  expect(told(1n, { joinedOn: day('2026-11-17') })).toBe('undefined for 14 of 30');
});

it('who joins in the middle and reaches half has reached the own target', () => {
  const { amount = 1n } = prorated(60n, november, { joinedOn: day('2026-11-16') });
  expect(compare(attainmentOf(visits, amount, ratio(30, 1)), ratio(1, 1))).toBe(0);
});

describe('laws', () => {
  const moment = fc.integer({ min: -40, max: 70 }).map((days) => november.from.add({ days }));
  const spans = fc.array(
    fc.tuple(moment, moment).map(([from, until]) => ({ from, until })),
    { maxLength: 4 },
  );
  const presence: fc.Arbitrary<Presence> = fc.record({
    joinedOn: fc.option(moment, { nil: undefined }),
    leftOn: fc.option(moment, { nil: undefined }),
    leave: spans,
  });
  const target = fc.bigInt({ min: 1n, max: 10n ** 12n });

  it('it is the exact share to the nearest unit, and never more than the target', () => {
    fc.assert(
      fc.property(target, presence, (whole, there) => {
        const { amount = 0n, days, of } = prorated(whole, november, there);
        const off = 2n * (amount * BigInt(of) - whole * BigInt(days));
        expect(off <= BigInt(of) && off > -BigInt(of)).toBe(true);
        expect(amount <= whole).toBe(true);
      }),
    );
  });

  it('the days are those on which a list of the month shows somebody there', () => {
    fc.assert(
      fc.property(presence, (there) => {
        const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
        const list = Array.from({ length: 30 }, (_, days) => november.from.add({ days }));
        const away = list.filter(
          (on) =>
            (there.joinedOn && earlier(on, there.joinedOn)) ||
            (there.leftOn && earlier(there.leftOn, on)) ||
            there.leave?.some(({ from, until }) => !earlier(on, from) && !earlier(until, on)),
        );
        expect(prorated(1n, november, there).days).toBe(30 - away.length);
      }),
    );
  });

  it('more leave never asks for more', () => {
    fc.assert(
      fc.property(target, presence, spans, (whole, there, more) => {
        const less = prorated(whole, november, { ...there, leave: [...(there.leave ?? []), ...more] });
        expect((less.amount ?? 0n) <= (prorated(whole, november, there).amount ?? 0n)).toBe(true);
      }),
    );
  });
});

describe('the calendar of somebody', () => {
  const worked = (presence: Presence) =>
    progressOf(calendarOf(china2026, november, presence), november, day('2026-11-18'));

  it('is that of all where they were there all the time', () => {
    expect(calendarOf(china2026, november, { leave: [span('2026-12-05', '2026-12-24')] })).toBe(china2026);
    expect(worked({})).toEqual({ worked: 12, total: 21 });
  });

  it('has no working day before they joined, after they left, and on leave', () => {
    expect(worked({ joinedOn: day('2026-11-16') })).toEqual({ worked: 2, total: 11 });
    expect(worked({ leftOn: day('2026-11-10') })).toEqual({ worked: 7, total: 7 });
    expect(worked({ leave: [span('2026-11-02', '2026-11-08'), span('2026-11-23', '2026-11-24')] })).toEqual({
      worked: 7,
      total: 14,
    });
  });
});
