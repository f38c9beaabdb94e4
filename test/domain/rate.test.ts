import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRate } from '../../src/domain/rate.ts';
import { compare, ratio, times } from '../../src/domain/ratio.ts';
import { inUnits, overTime } from '../../src/domain/rollups/measure.ts';
import { day, renewalRate } from './known.ts';

it.each([
  ['18/20', 18n, 20n],
  ['18 / 20', 18n, 20n],
  ['18 of 20', 18n, 20n],
  ['１８／２０', 18n, 20n],
  ['0/4', 0n, 4n],
  ['5/4', 5n, 4n],
])('“%s” is %s of %s', (typed, amount, base) => {
  expect(readRate(typed)).toEqual({ amount, base });
});

it.each(['90%', '18', '18/', '/20', '4/0', '1/2/3', '-1/4', '1.5/4', '11-20', ''])('“%s” is no rate', (typed) => {
  expect(readRate(typed)).toBeUndefined();
});

it('law: what was typed is the share that comes out, exactly', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
      fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }),
      (top, bottom) => {
        const read = readRate(`${top}/${bottom}`);
        const measure = read && overTime(renewalRate, [{ day: day('2026-11-18'), ...read }]);
        const share = times(ratio(top, bottom), ratio(10_000, 1));
        expect(measure && compare(inUnits(renewalRate, measure), share)).toBe(0);
      },
    ),
  );
});
