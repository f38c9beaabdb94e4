import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../src/domain/pace.ts';
import { percentDigits } from '../../src/domain/percent.ts';
import { periodOf } from '../../src/domain/period.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { china2026 } from './china-2026.ts';
import { complaints, day, visits } from './known.ts';

const month = { period: periodOf('month', day('2026-11-18'), 1), amount: 60n };
const around = { calendar: china2026, today: day('2026-11-18'), thresholds: defaultThresholds };

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
