import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContestRules } from '../../../src/domain/contests/contest.ts';
import { type Counted, tallyOf } from '../../../src/domain/contests/tally.ts';
import { day } from '../known.ts';

const rules: ContestRules = {
  measure: 'attainment',
  minimum: undefined,
  tieBreaks: true,
  from: day('2026-11-19'),
  until: day('2026-11-27'),
  closesAt: Temporal.Instant.from('2026-11-30T10:00:00Z'),
};

describe('what counts in a contest', () => {
  const entry = fc.record({
    personId: fc.constantFrom('chen', 'li', 'sun'),
    day: fc.integer({ min: -5, max: 20 }).map((days) => rules.from.add({ days })),
    recordedAt: fc.integer({ min: -400, max: 400 }).map((hours) => rules.closesAt.add({ hours })),
    amount: fc.bigInt({ min: -50n, max: 100n }),
  });
  const isLate = ({ day: on, recordedAt }: Counted): boolean =>
    Temporal.PlainDate.compare(on, rules.until) > 0 || Temporal.Instant.compare(recordedAt, rules.closesAt) > 0;

  it('does not depend on anything that happens, or is recorded, after the end', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (ledger, later) => {
        const after = [...ledger, ...later.filter(isLate)];
        for (const people of [['chen'], ['li', 'sun']])
          expect(tallyOf(rules, people, after)).toBe(
            tallyOf(
              rules,
              people,
              ledger.filter((one) => !isLate(one)),
            ),
          );
      }),
    );
  });

  it('is what those of a side report on its days, the first and the last included', () => {
    const on = (text: string, amount: bigint, personId = 'chen'): Counted => ({
      personId,
      amount,
      day: day(text),
      recordedAt: rules.closesAt,
    });
    const ledger = [on('2026-11-18', 1n), on('2026-11-19', 2n), on('2026-11-27', 4n), on('2026-11-28', 8n)];
    expect(tallyOf(rules, ['chen'], [...ledger, on('2026-11-20', 16n, 'li')])).toBe(6n);
    expect(tallyOf(rules, ['sun'], ledger)).toBeUndefined();
  });
});
