import { describe, expect, it } from 'vitest';
import { approvalsNeeded, firstWithNotice, isHurried } from '../../../src/domain/changes/notice.ts';

const day = Temporal.PlainDate.from;
const today = day('2026-11-18');
const limits = { noticeDays: 10 };
const asked = { kind: 'scorecard', from: day('2026-11-28'), today, authorDecides: true, limits } as const;

describe('the notice of a change', () => {
  it('is so many calendar days, whatever month they end in', () => {
    expect(`${firstWithNotice(today, limits)}`).toBe('2026-11-28');
    expect(`${firstWithNotice(day('2026-12-30'), limits)}`).toBe('2027-01-09');
  });

  it('is kept on its first day and not a day before', () => {
    expect(isHurried(asked)).toBe(false);
    expect(isHurried({ ...asked, from: day('2026-11-27') })).toBe(true);
  });

  it('kept by an admin asks nobody else; a manager needs one other, and whoever hurries two', () => {
    expect(approvalsNeeded(asked)).toBe(0);
    expect(approvalsNeeded({ ...asked, authorDecides: false })).toBe(1);
    expect(approvalsNeeded({ ...asked, from: day('2026-11-27') })).toBe(2);
    expect(approvalsNeeded({ ...asked, from: day('2026-11-27'), authorDecides: false })).toBe(2);
  });

  it('is none for what puts an error right, and that always takes two', () => {
    const correction = { ...asked, kind: 'correction', from: day('2026-07-01') } as const;
    expect(isHurried(correction)).toBe(false);
    expect(approvalsNeeded(correction)).toBe(2);
  });
});
