import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { isToldAgain } from '../../../src/domain/changes/reminding.ts';

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`);
const calendar: Calendar = { exceptions: new Map(), years: [2026] };
/** On which days of the next weeks somebody is told again who never looks. */
const toldOn = (told: string, from: string, exceptions: Readonly<Record<string, boolean>> = {}) => {
  const days: string[] = [];
  let last = day(told);
  for (let today = last; Temporal.PlainDate.compare(today, day(from)) <= 0; today = today.add({ days: 1 })) {
    const entries = Object.entries(exceptions).map(([key, works]) => [`2026-${key}`, works] as const);
    const worked: Calendar = { ...calendar, exceptions: new Map(entries) };
    if (!isToldAgain({ today, toldOn: last, from: day(from), calendar: worked })) continue;
    last = today;
    days.push(today.toString().slice(5));
  }
  return days;
};

describe('whoever has not seen a change is told again', () => {
  it('every third working day, and on the last before it takes effect', () => {
    expect(toldOn('11-18', '12-01')).toEqual(['11-23', '11-26', '11-30']);
  });

  it('on no day off, and not on the one on which they were told', () => {
    expect(toldOn('11-18', '11-23')).toEqual(['11-20']);
    expect(toldOn('11-20', '11-23')).toEqual([]);
    expect(toldOn('11-20', '11-24')).toEqual(['11-23']);
    expect(toldOn('11-18', '12-01', { '11-20': false, '11-22': true, '11-30': false })).toEqual([
      '11-23',
      '11-26',
      '11-27',
    ]);
  });

  it('not when it is in force', () => {
    const late = { today: day('12-01'), toldOn: day('11-18'), from: day('12-01'), calendar };
    expect(isToldAgain(late)).toBe(false);
  });
});
