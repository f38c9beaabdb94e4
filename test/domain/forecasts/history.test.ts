import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/domain/forecasts/history.ts';
import { progressOf } from '../../../src/domain/pace.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';

const october = periodOf('month', day('2026-10-15'), 1);
const told = (entries: Readonly<Record<string, bigint>>, today: string) =>
  historyOf(
    Object.entries(entries).map(([on, amount]) => ({ day: day(on), amount })),
    china2026,
    october,
    day(today),
  );

describe('the history of a period', () => {
  it('has each working day that has ended, also those on which nothing came in', () => {
    const found = told({ '2026-10-08': 3n, '2026-10-12': 5n }, '2026-10-13');
    expect(found).toEqual({ worked: [3n, 0n, 0n, 5n], running: 0n });
  });

  it('leaves a day that has not ended aside', () => {
    expect(told({ '2026-10-08': 3n, '2026-10-12': 5n }, '2026-10-12')).toEqual({ worked: [3n, 0n, 0n], running: 5n });
  });

  it('puts what came in on a day off to the working day before, or to the first', () => {
    expect(told({ '2026-10-02': 1n, '2026-10-08': 3n }, '2026-10-09').worked).toEqual([4n]);
    expect(told({ '2026-10-10': 2n, '2026-10-11': 5n }, '2026-10-12').worked).toEqual([0n, 0n, 7n]);
    expect(told({ '2026-10-02': 1n }, '2026-10-05')).toEqual({ worked: [], running: 1n });
  });

  it('adds up several entries of a day, and counts nothing outside the period', () => {
    const days = [3n, 4n, -1n].map((amount) => ({ day: day('2026-10-08'), amount }));
    const outside = [
      { day: day('2026-09-30'), amount: 9n },
      { day: day('2026-11-01'), amount: 9n },
    ];
    expect(historyOf([...days, ...outside], china2026, october, day('2026-10-09'))).toEqual({
      worked: [6n],
      running: 0n,
    });
  });

  it('law: nothing of the period is lost, and it has as many days as have ended', () => {
    const date = fc.integer({ min: 0, max: 30 }).map((days) => october.from.add({ days }));
    const entries = fc.array(fc.record({ day: date, amount: fc.bigInt({ min: -20n, max: 100n }) }), { maxLength: 20 });
    fc.assert(
      fc.property(entries, date, (days, today) => {
        const { worked, running } = historyOf(days, china2026, october, today);
        const all = days.reduce((sum, { amount }) => sum + amount, 0n);
        expect(worked.reduce((sum, amount) => sum + amount, running)).toBe(all);
        expect(worked.length).toBe(progressOf(china2026, october, today).worked);
      }),
    );
  });
});
