import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../src/domain/pace.ts';
import { percentDigits } from '../../src/domain/percent.ts';
import { periodOf } from '../../src/domain/period.ts';
import { ratio } from '../../src/domain/ratio.ts';
import { headingOf, isSilent, standingOf } from '../../src/domain/standing.ts';
import { china2026 } from '../../src/playground/gallery/samples/china-2026.ts';
import { complaints, day, indicator, renewalRate, visits } from './known.ts';

const month = { period: periodOf('month', day('2026-11-18'), 1), amount: 60n };
const around = { calendar: china2026, today: day('2026-11-18'), thresholds: defaultThresholds };

describe('silence', () => {
  const silent = (which: typeof visits, actual: bigint | undefined): boolean =>
    isSilent(standingOf(which, month, actual, around));

  it('is nothing reported, or all of it taken back', () => {
    expect([silent(visits, undefined), silent(visits, 0n), silent(visits, 1n)]).toEqual([true, true, false]);
  });

  it('is not a 0 that is good, nor one that is a share', () => {
    expect([silent(complaints, 0n), silent(renewalRate, 0n)]).toEqual([false, false]);
  });
});

describe('where somebody stands', () => {
  it('is measured by the working days that have ended', () => {
    const standing = standingOf(visits, month, 38n, around);
    expect(standing.progress).toEqual({ worked: 12, total: 21 });
    expect(standing.expectedAmount).toBe(34n);
    expect(standing.status).toBe('ahead');
  });

  it('counts a day as soon as it is over', () => {
    const standing = standingOf(visits, month, 38n, { ...around, dayEnded: true });
    expect(standing.progress.worked).toBe(13);
    expect(standing.expectedAmount).toBe(37n);
    expect(standing.status).toBe('onTrack');
  });

  it('hands on the attainments that a percentage must not pretend to have reached', () => {
    const { attainment, marks, status } = standingOf(visits, { ...month, amount: 21_000n }, 11_399n, around);
    expect(status).toBe('atRisk');
    expect(percentDigits(attainment, marks)).toBe('54');
    const nearly = standingOf(visits, { ...month, amount: 21_000n }, 12_599n, around);
    expect(nearly.status).toBe('onTrack');
    expect(percentDigits(nearly.attainment, nearly.marks)).toBe('59.9');
  });
});

it('tells nothing reported from 0', () => {
  expect(standingOf(visits, month, undefined, around)).toMatchObject({ actual: 0n, reported: false });
  expect(standingOf(visits, month, 0n, around)).toMatchObject({ actual: 0n, reported: true });
});

describe('at the end of the period', () => {
  const heading = (of: typeof visits, actual: bigint, today = around.today) =>
    percentDigits(headingOf(standingOf(of, { ...month, amount: 42n }, actual, { ...around, today })) ?? ratio(-1, 1));

  it('more is more of the same', () => {
    expect(heading(visits, 24n)).toBe('100');
    expect(heading(visits, 24n, day('2026-11-01'))).toBe('−100');
  });

  it('what should stay small has grown', () => {
    expect(heading(complaints, 24n)).toBe('100');
    expect(heading(complaints, 12n)).toBe('200');
    expect(heading(complaints, 0n)).toBe('150');
    expect(heading(complaints, 3n, day('2026-11-01'))).toBe('−100');
  });
});

describe('where less is better', () => {
  const limit = { ...month, amount: 10n };
  it.each([
    [0n, 'ahead', '150'],
    [-1n, 'ahead', '150'],
    [5n, 'ahead', '200'],
    [6n, 'onTrack', '167'],
    [7n, 'behind', '143'],
    [10n, 'behind', '100'],
  ])('%s complaints of at most 10 by the middle of the month: %s', (actual, status, percent) => {
    const standing = standingOf(complaints, limit, actual, around);
    expect(standing.status).toBe(status);
    expect(percentDigits(standing.attainment, standing.marks)).toBe(percent);
  });

  it('nothing is said before the first working day has ended', () => {
    const early = { ...around, today: day('2026-11-01') };
    expect(standingOf(complaints, limit, 0n, early).status).toBe('onTrack');
    expect(standingOf(complaints, limit, 3n, early).status).toBe('onTrack');
  });
});

describe('where days do not add up', () => {
  it('the whole target is due at any time, and a fraction stays exact until it is shown', () => {
    const rate = standingOf(renewalRate, { ...month, amount: 9_000n }, ratio(10_000 * 17, 20), around);
    expect([rate.actual, rate.expectedAmount, rate.status]).toEqual([8_500n, 9_000n, 'atRisk']);
    expect(standingOf(renewalRate, { ...month, amount: 9_000n }, 8_550n, around).status).toBe('onTrack');
    expect(standingOf(renewalRate, { ...month, amount: 9_000n }, ratio(25_000, 3), around).actual).toBe(8_333n);
  });

  it('shorter is better for a span of days', () => {
    const cycle = (actual: bigint) =>
      standingOf(indicator('sales-cycle'), { ...month, amount: 300n }, actual, around).status;
    expect([250n, 300n, 330n, 400n].map(cycle)).toEqual(['ahead', 'onTrack', 'atRisk', 'behind']);
  });
});
