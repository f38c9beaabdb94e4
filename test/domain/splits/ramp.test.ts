import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { atLeast, compare, one, ratio, zero } from '../../../src/domain/ratio.ts';
import { rampShare } from '../../../src/domain/splits/ramp.ts';
import { day } from '../known.ts';

const november = periodOf('month', day('2026-11-18'), 1);

it.each([
  ['long ago', '2020-01-01', one],
  ['just long enough ago', '2026-08-04', one],
  ['on the first day', '2026-11-01', ratio(465, 2_700)],
  ['in the middle', '2026-11-16', ratio(120, 2_700)],
  ['on the last day', '2026-11-30', ratio(1, 2_700)],
  ['later', '2026-12-01', zero],
])('somebody who joined %s', (_when, joined, share) => {
  expect(compare(rampShare(day(joined), november), share)).toBe(0);
});

it('a ramp of one day is none', () => {
  expect(compare(rampShare(day('2026-11-01'), november, 1), one)).toBe(0);
  expect(compare(rampShare(day('2026-11-16'), november, 1), ratio(1, 2))).toBe(0);
});

it('law: who joined earlier carries no less, and nobody more than the whole', () => {
  const joined = fc.integer({ min: -200, max: 60 }).map((days) => november.from.add({ days }));
  fc.assert(
    fc.property(joined, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 200 }), (on, days, ramp) => {
      const [earlier, later] = [on, on.add({ days })].map((date) => rampShare(date, november, ramp));
      expect(atLeast(earlier ?? zero, later ?? one)).toBe(true);
      expect(atLeast(one, earlier ?? one)).toBe(true);
    }),
  );
});
