import { describe, expect, it } from 'vitest';
import { beginsPaid, nextPaidBeginning } from '../../../src/domain/rewards/plan-day.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a plan begins', () => {
  it('where a period of its kind does, by the fiscal year of the organisation', () => {
    expect(beginsPaid(['month'], day('2026-12-01'), 1)).toBe(true);
    expect(beginsPaid(['month'], day('2026-12-02'), 1)).toBe(false);
    expect(beginsPaid(['quarter'], day('2026-12-01'), 1)).toBe(false);
    expect(beginsPaid(['quarter'], day('2026-11-01'), 2)).toBe(true);
  });

  it('where periods of both kinds do, so that none is paid by two', () => {
    expect(nextPaidBeginning(['month'], day('2026-11-28'), 1).toString()).toBe('2026-12-01');
    expect(nextPaidBeginning(['month', 'quarter'], day('2026-11-28'), 1).toString()).toBe('2027-01-01');
    expect(nextPaidBeginning(['quarter'], day('2027-01-01'), 1).toString()).toBe('2027-01-01');
  });
});
