import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds, expectedShare, forecast, progressOf, statusOf } from '../../src/domain/pace.ts';
import { periodOf } from '../../src/domain/period.ts';
import { compare, ratio, zero } from '../../src/domain/ratio.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { day } from './known.ts';

const quarter = periodOf('quarter', day('2026-11-18'), 1);

describe('how far a period has come', () => {
  it.each([
    ['the day before it begins', '2026-09-30', 0],
    ['its first day, which has not ended', '2026-10-01', 0],
    ['after a week of holidays', '2026-10-08', 0],
    ['after its first working day', '2026-10-09', 1],
    ['after a Saturday worked in a holiday’s place', '2026-10-11', 3],
    ['on a Wednesday', '2026-11-18', 30],
    ['on its last day', '2026-12-31', 61],
    ['the day after', '2027-01-01', 62],
    ['long after', '2027-06-01', 62],
  ])('%s', (_when, today, worked) => {
    expect(progressOf(china2026, quarter, day(today))).toEqual({ worked, total: 62 });
  });

  it('expects nothing of a period without a working day', () => {
    expect(expectedShare({ worked: 0, total: 0 })).toEqual(zero);
    expect(expectedShare({ worked: 31, total: 62 })).toEqual(ratio(31, 62));
  });
});

describe('the status', () => {
  const half = ratio(1, 2);
  it.each([
    [52_500_000, 'ahead'],
    [52_499_999, 'onTrack'],
    [47_500_000, 'onTrack'],
    [47_499_999, 'atRisk'],
    [42_500_000, 'atRisk'],
    [42_499_999, 'behind'],
    [0, 'behind'],
    [-5, 'behind'],
  ])('of %s hundred-millionths when half is expected is %s', (top, status) => {
    expect(statusOf(ratio(top, 100_000_000), half, defaultThresholds)).toBe(status);
  });

  it('is on track for everybody before the first working day has ended', () => {
    expect(statusOf(zero, zero, defaultThresholds)).toBe('onTrack');
    expect(statusOf(ratio(2, 1), zero, defaultThresholds)).toBe('onTrack');
  });

  it('follows the thresholds an organisation has set', () => {
    const strict = { ahead: 120, onTrack: 100, atRisk: 90 };
    expect(statusOf(half, half, strict)).toBe('onTrack');
    expect(statusOf(ratio(499_999, 1_000_000), half, strict)).toBe('atRisk');
  });

  it('never gets worse as an attainment gets better', () => {
    const order = ['behind', 'atRisk', 'onTrack', 'ahead'];
    const share = fc.integer({ min: -1_000, max: 3_000 }).map((top) => ratio(top, 1_000));
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 62 }), (a, b, worked) => {
        const [less, more] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const rank = (value: typeof a) => order.indexOf(statusOf(value, ratio(worked, 62), defaultThresholds));
        expect(rank(less)).toBeLessThanOrEqual(rank(more));
      }),
    );
  });
});

it('the forecast goes on as it went so far, and says nothing before the first day', () => {
  const heading = forecast(ratio(46, 100), ratio(48, 100));
  expect(heading && compare(heading, ratio(46, 48))).toBe(0);
  expect(forecast(ratio(46, 100), zero)).toBeUndefined();
});
