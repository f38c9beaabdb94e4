import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { ratio, zero } from '../../../src/domain/ratio.ts';
import { correctionOf, earnedIn, statedOf } from '../../../src/domain/rewards/put-right.ts';
import type { EarnedLine, StatementLine } from '../../../src/domain/rewards/statement.ts';

const month = (number: number) => periodOf('month', Temporal.PlainDate.from({ year: 2026, month: number, day: 1 }), 1);
const earned = (amount: bigint): EarnedLine => ({
  ...{ kind: 'personal', by: { kind: 'score' }, base: amount, days: 30, of: 30, attainment: ratio(1, 1) },
  ...{ rate: { tier: undefined, next: undefined, value: zero, capped: false }, amount },
});

describe('what is put right in a later statement', () => {
  it('is the difference to what was stated, and no line where there is none', () => {
    expect(correctionOf(month(9), [12], [earned(600_000n)], 576_000n)).toMatchObject({
      ...{ kind: 'correction', changes: [12], stated: 576_000n, amount: 24_000n },
    });
    expect(correctionOf(month(9), [12], [earned(576_000n)], 576_000n)).toBeUndefined();
  });

  it('is no part of what a statement says of its own period', () => {
    const correction = correctionOf(month(8), [3], [earned(1n)], 0n);
    const decision: StatementLine = { kind: 'decision', question: 31, period: month(8), amount: 5n };
    expect(earnedIn([earned(7n), ...(correction ? [correction] : []), decision])).toEqual([earned(7n)]);
  });

  it('law: after any number of corrections what was stated of a period is what the last of them says', () => {
    const amounts = fc.array(fc.bigInt(-1_000n, 1_000n), { maxLength: 6 });
    fc.assert(
      fc.property(fc.bigInt(0n, 1_000n), amounts, amounts, (first, corrected, others) => {
        const own = [earned(first)];
        const since: StatementLine[] = [];
        for (const [nth, amount] of corrected.entries()) {
          const line = correctionOf(month(9), [nth], [earned(amount)], statedOf(month(9), own, since));
          const other = correctionOf(month(8), [nth], [earned(others[nth] ?? 0n)], 0n);
          since.push(...[line, other].filter((one) => one !== undefined));
        }
        expect(statedOf(month(9), own, since)).toBe(corrected.at(-1) ?? first);
      }),
    );
  });
});
