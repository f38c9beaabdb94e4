import { describe, expect, it } from 'vitest';
import { type ActiveWeek, fallingIn, weeksBefore } from '../../../src/domain/briefs/activity.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const monday = day('2026-11-09');

/** Weeks, the latest first: `6`, or `6/4` on four days of work. */
const weeks = (...list: readonly string[]): ActiveWeek[] =>
  list.map((week, back) => {
    const [amount = '0', worked = '5'] = week.split('/');
    return { from: monday.subtract({ days: 7 * back }), amount: BigInt(amount), worked: Number(worked) };
  });

const told = (list: readonly string[], decimals = 0): string => {
  const found = fallingIn(weeks(...list), decimals);
  return found
    ? `from ${found.usual} to ${found.now}, ${found.weeks} weeks since ${found.since}, to ${found.until}`
    : 'no';
};

describe('what somebody does has fallen', () => {
  it.each([
    ['to half of what it was', ['6', '12', '12', '12', '12'], 'from 12 to 6, 4 weeks since 2026-10-12, to 2026-11-15'],
    ['to nothing', ['0', '12', '12', '12'], 'from 12 to 0, 3 weeks since 2026-10-19, to 2026-11-15'],
    ['to two thirds exactly', ['8', '12', '12', '12'], 'from 12 to 8, 3 weeks since 2026-10-19, to 2026-11-15'],
    ['by less', ['9', '12', '12', '12'], 'no'],
    ['not, it has grown', ['20', '12', '12', '12'], 'no'],
    ['not, in a week of four days', ['9/4', '12', '12', '12'], 'no'],
    ['also in a week of four days', ['6/4', '12', '12', '12'], 'from 12 to 6, 3 weeks since 2026-10-19, to 2026-11-15'],
    ['perhaps, but somebody was away for half of the week', ['2/2', '12', '12', '12'], 'no'],
    ['as far as two earlier weeks can tell', ['0', '12', '12'], 'no'],
    [
      'beside weeks away, which do not count',
      ['6', '0/0', '12', '3/1', '12', '12'],
      'from 12 to 6, 3 weeks since 2026-10-05, to 2026-11-15',
    ],
    [
      'beside no more than four weeks',
      ['6', '9', '9', '9', '9', '90'],
      'from 9 to 6, 4 weeks since 2026-10-12, to 2026-11-15',
    ],
    ['from the little that there ever was', ['0', '2', '2', '2'], 'no'],
    [
      'from a mean that is no whole number',
      ['2', '4', '5', '5'],
      'from 5 to 2, 3 weeks since 2026-10-19, to 2026-11-15',
    ],
    ['for who has just begun', ['6'], 'no'],
    ['for nobody', [], 'no'],
  ])('%s', (_how, list, expected) => {
    expect(told(list)).toBe(expected);
  });

  it('in hours with a digit after the point as in whole ones', () => {
    expect(told(['60', '120', '120', '120'], 1)).toContain('from 120 to 60');
    expect(told(['0', '20', '20', '20'], 1)).toBe('no');
  });
});

describe('the weeks before a day', () => {
  const amounts = ['2026-11-09', '2026-11-15', '2026-11-16', '2026-10-07'].map((at) => ({ day: day(at), amount: 3n }));

  it('are whole, and without the one that runs', () => {
    const found = weeksBefore(day('2026-11-18'), 2, amounts, china2026, {});
    expect(found.map(({ from, amount, worked }) => `${from} ${amount} ${worked}`)).toEqual([
      '2026-11-09 6 5',
      '2026-11-02 0 5',
    ]);
  });

  it('have the days that the company works, without leave and without what was before somebody came', () => {
    const leave = [{ from: day('2026-11-12'), until: day('2026-11-13') }];
    const found = weeksBefore(day('2026-11-16'), 6, amounts, china2026, { leave, joinedOn: day('2026-10-14') });
    expect(found.map(({ worked }) => worked)).toEqual([3, 5, 5, 5, 3, 0]);
  });
});
