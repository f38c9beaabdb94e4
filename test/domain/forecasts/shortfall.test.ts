import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../src/domain/calendar.ts';
import { forecastOf } from '../../../src/domain/forecasts/forecast.ts';
import { shortfallOf } from '../../../src/domain/forecasts/shortfall.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day } from '../known.ts';
import { workedOn } from './samples.ts';

/** 21 working days: the 18th is the 13th of them. */
const november = periodOf('month', day('2026-11-18'), 1);
const worked = (...amounts: bigint[]) => workedOn(china2026, november, amounts);
const on = (until: string, target: bigint, ...children: (readonly bigint[])[]) =>
  shortfallOf(
    target,
    children.map((amounts) => worked(...amounts)),
    november,
    { calendar: china2026, until: day(until) },
  );
const steady = (count: number, amount: bigint): bigint[] => Array(count).fill(amount);

describe('forecasts that fall short', () => {
  it('are those of all together: what one is missing another may bring', () => {
    expect(on('2026-11-18', 126n, steady(13, 2n), steady(13, 4n))).toBeUndefined();
    expect(on('2026-11-18', 127n, steady(13, 2n), steady(13, 4n))).toMatchObject({ forecast: 126n, gap: 1n });
  });

  it('have done so since the first day of the last run, counted in working days', () => {
    // Enough until Friday the 13th, then nothing: 3 × 21 = 63, and less every day.
    const stopped = steady(10, 3n);
    expect(on('2026-11-13', 63n, stopped)).toBeUndefined();
    expect(on('2026-11-16', 63n, stopped)).toMatchObject({ since: day('2026-11-16'), workingDays: 1 });
    expect(on('2026-11-18', 63n, stopped)).toMatchObject({ since: day('2026-11-16'), workingDays: 3 });
    // A weekend adds no day.
    expect(on('2026-11-22', 63n, stopped)).toMatchObject({ since: day('2026-11-16'), workingDays: 5 });
  });

  it('begin anew after a day on which they reached it', () => {
    const recovered = [...steady(8, 1n), 60n, ...steady(4, 0n)];
    expect(on('2026-11-11', 100n, recovered)).toMatchObject({ since: day('2026-11-06'), workingDays: 4 });
    expect(on('2026-11-12', 100n, recovered)).toBeUndefined();
    expect(on('2026-11-18', 150n, recovered)?.since).not.toEqual(day('2026-11-06'));
  });

  it('are not known before a working week is over', () => {
    expect(on('2026-11-05', 1_000n, steady(4, 1n))).toBeUndefined();
    expect(on('2026-11-06', 1_000n, steady(5, 1n))).toMatchObject({ workingDays: 1 });
  });

  it('are short on every working day of the run, and not on the one before', () => {
    const until = day('2026-11-24');
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 21, maxLength: 21 });
    const children = fc.array(amounts, { minLength: 1, maxLength: 3 });
    const days = Array.from({ length: 24 }, (_, index) => november.from.add({ days: index }));
    fc.assert(
      fc.property(children, fc.bigInt({ min: 1n, max: 300n }), (all, target) => {
        const short = days
          .filter((one) => isWorkingDay(china2026, one))
          .map((today) => {
            const sums = all.map((own) => {
              const known = worked(...own).filter((one) => Temporal.PlainDate.compare(one.day, today) <= 0);
              return forecastOf(known, november, { calendar: china2026, today, dayEnded: true });
            });
            const sum = sums.reduce((so, one) => so + (one.kind === 'forecast' ? one.value : target), 0n);
            return sum < target;
          });
        const run = short.length - 1 - short.lastIndexOf(false);
        expect(on(until.toString(), target, ...all)?.workingDays ?? 0).toBe(run);
      }),
      { numRuns: 25 },
    );
  });
});
