import { expect, it } from 'vitest';
import { dailyNeed } from '../../src/domain/daily-need.ts';
import { defaultThresholds } from '../../src/domain/pace.ts';
import { periodOf } from '../../src/domain/period.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { complaints, day, renewalRate, visits } from './known.ts';

/** Thirteen of the 21 working days of November are over, so eight are left. */
const need = (indicator: typeof visits, actual: bigint, today = '2026-11-18'): bigint | undefined => {
  const target = { period: periodOf('month', day('2026-11-18'), 1), amount: 60n };
  const around = { calendar: china2026, today: day(today), dayEnded: true, thresholds: defaultThresholds };
  return dailyNeed(standingOf(indicator, target, actual, around));
};

it('is what is missing, shared among the working days that are left, rounded up', () => {
  expect([need(visits, 44n), need(visits, 43n), need(visits, 59n)]).toEqual([2n, 3n, 1n]);
});

it('is nothing where the target is reached, or no working day is left', () => {
  expect([need(visits, 60n), need(visits, 70n), need(visits, 10n, '2026-11-30')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('is nothing for what is better when it is less, and for what days do not add up to', () => {
  expect([need(complaints, 10n), need(renewalRate, 10n)]).toEqual([undefined, undefined]);
});
