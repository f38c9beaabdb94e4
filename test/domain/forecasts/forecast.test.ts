import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../../src/domain/forecasts/forecast.ts';
import { defaultThresholds, forecast } from '../../../src/domain/pace.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { ratio, round, times, zero } from '../../../src/domain/ratio.ts';
import { standingOf } from '../../../src/domain/standing.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { day, visits } from '../known.ts';
import { dice, workedOn } from './samples.ts';

/** 21 working days: the 18th is the 13th of them. */
const november = periodOf('month', day('2026-11-18'), 1);
const at = (today: string, amounts: readonly bigint[], dayEnded = true) =>
  forecastOf(workedOn(china2026, november, amounts), november, { calendar: china2026, today: day(today), dayEnded });
const steady = (count: number, amount = 3n): bigint[] => Array(count).fill(amount);

describe('the forecast of a month', () => {
  it('goes on as it went so far', () => {
    expect(at('2026-11-18', steady(13))).toEqual({ kind: 'forecast', value: 63n, low: 63n, high: 63n });
  });

  it('has an interval as wide as the days differ', () => {
    const uneven = [0n, 6n, 0n, 6n, 0n, 6n, 0n, 6n, 0n, 6n, 0n, 6n, 3n];
    expect(at('2026-11-18', uneven)).toEqual({ kind: 'forecast', value: 63n, low: 48n, high: 78n });
    const little = [2n, 4n, 2n, 4n, 2n, 4n, 2n, 4n, 2n, 4n, 2n, 4n, 3n];
    expect(at('2026-11-18', little)).toEqual({ kind: 'forecast', value: 63n, low: 58n, high: 68n });
  });

  it('says nothing before a working week has ended', () => {
    expect(at('2026-11-05', steady(4))).toEqual({ kind: 'too-early', worked: 4, needed: 5 });
    expect(at('2026-11-06', steady(5))).toMatchObject({ kind: 'forecast', value: 63n });
    expect(at('2026-11-06', steady(5), false)).toEqual({ kind: 'too-early', worked: 4, needed: 5 });
  });

  it('of a week needs two days', () => {
    const week = periodOf('week', day('2026-11-18'), 1);
    const days = workedOn(china2026, week, [2n, 4n]);
    const asked = (today: string) => forecastOf(days, week, { calendar: china2026, today: day(today) });
    expect(asked('2026-11-17')).toEqual({ kind: 'too-early', worked: 1, needed: 2 });
    expect(asked('2026-11-18')).toMatchObject({ kind: 'forecast', value: 15n, low: 6n });
  });

  it('never says less than what has been recorded, today included', () => {
    expect(at('2026-11-18', [...steady(12, 1n), 40n], false)).toEqual({
      kind: 'forecast',
      value: 52n,
      low: 52n,
      high: 52n,
    });
    const lumps = [0n, 0n, 0n, 0n, 0n, 60n, 0n, 0n, 0n, 0n, 0n, 0n, 0n];
    expect(at('2026-11-18', lumps)).toMatchObject({ value: 97n, low: 60n });
  });

  it('may fall where days usually take away', () => {
    expect(at('2026-11-18', steady(13, -1n))).toMatchObject({ value: -21n });
  });

  it('is what came in when the month is over', () => {
    expect(at('2026-11-30', [...steady(20), 10n])).toEqual({ kind: 'forecast', value: 70n, low: 70n, high: 70n });
    expect(at('2026-12-05', [])).toEqual({ kind: 'forecast', value: 0n, low: 0n, high: 0n });
  });
});

describe('laws', () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 5, maxLength: 20 });
  const lastOf = (count: number) => workedOn(china2026, november, steady(count)).at(-1)?.day ?? november.from;

  it('it is the forecast of the pace, in numbers: there is one way only', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 11n }), (list, target) => {
        const around = { calendar: china2026, today: lastOf(list.length), dayEnded: true };
        const found = forecastOf(workedOn(china2026, november, list), november, around);
        const actual = list.reduce((sum, amount) => sum + amount, 0n);
        const standing = standingOf(visits, { period: november, amount: target }, actual, {
          ...around,
          thresholds: defaultThresholds,
        });
        const share = forecast(standing.attainment, standing.expected) ?? zero;
        expect(found.kind === 'forecast' && found.value).toBe(round(times(share, ratio(target, 1))));
      }),
    );
  });

  it('the value lies in its interval, and numbers a thousand times as large have one a thousand times as wide', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const around = { calendar: china2026, today: lastOf(list.length), dayEnded: true };
        const of = (factor: bigint) => {
          const scaled = list.map((amount) => amount * factor);
          const found = forecastOf(workedOn(china2026, november, scaled), november, around);
          if (found.kind !== 'forecast') throw new Error('it is not too early');
          return found;
        };
        const [one, thousand] = [of(1n), of(1_000n)];
        expect(one.low <= one.value && one.value <= one.high).toBe(true);
        const off = thousand.high - one.high * 1_000n;
        expect(off <= 2_000n && off >= -2_000n).toBe(true);
      }),
    );
  });

  it('the end lies in the interval about four times of five', () => {
    let inside = 0;
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const roll = dice(seed);
      const list = Array.from({ length: 21 }, () => BigInt(Math.floor(roll() * 1_000)));
      const found = forecastOf(workedOn(china2026, november, list.slice(0, 10)), november, {
        calendar: china2026,
        today: lastOf(10),
        dayEnded: true,
      });
      const end = list.reduce((sum, amount) => sum + amount, 0n);
      if (found.kind === 'forecast' && found.low <= end && end <= found.high) inside += 1;
    }
    expect(inside).toBeGreaterThan(750);
    expect(inside).toBeLessThan(850);
  });
});
