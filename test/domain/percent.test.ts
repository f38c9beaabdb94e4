import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusMarks } from '../../src/domain/pace.ts';
import { percentDigits } from '../../src/domain/percent.ts';
import { atLeast, ratio } from '../../src/domain/ratio.ts';

const shown = (digits: string): number => Number(digits.replace('−', '-'));

describe('a percentage', () => {
  it.each([
    [67, 100, '67'],
    [2, 3, '67'],
    [0, 5, '0'],
    [9_996, 10_000, '99.9'],
    [999_999, 1_000_000, '99.9'],
    [99_949, 100_000, '99.9'],
    [994, 1_000, '99'],
    [1, 1, '100'],
    [1_004, 1_000, '100'],
    [3, 2, '150'],
    [-3, 100, '−3'],
    [-4, 1_000, '0'],
    [-1, 1, '−100'],
  ])('%s/%s is %s', (top, bottom, digits) => {
    expect(percentDigits(ratio(top, bottom))).toBe(digits);
  });

  it('is not rounded up to the pace at which a status begins', () => {
    // 57 % is where "at risk" begins when 60 % are expected.
    const marks = statusMarks(ratio(60, 100), { ahead: 105, onTrack: 95, atRisk: 85 });
    expect(percentDigits(ratio(5_696, 10_000), marks)).toBe('56.9');
    expect(percentDigits(ratio(57, 100), marks)).toBe('57');
    expect(percentDigits(ratio(5_596, 10_000), marks)).toBe('56');
  });
});

describe('law: what is shown never reaches a mark that the value has not', () => {
  const share = fc
    .tuple(fc.bigInt({ min: -50_000n, max: 200_000n }), fc.bigInt({ min: 1n, max: 100_000n }))
    .map(([top, bottom]) => ratio(top, bottom));
  const mark = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => ratio(hundredths, 10_000));

  it('for any value and any marks', () => {
    fc.assert(
      fc.property(share, fc.array(mark, { maxLength: 4 }), (value, marks) => {
        const printed = ratio(BigInt(Math.round(shown(percentDigits(value, marks)) * 10)), 1_000);
        for (const each of [ratio(1, 1), ...marks]) {
          if (value.top >= 0n && !atLeast(value, each)) expect(atLeast(printed, each)).toBe(false);
        }
      }),
    );
  });
});
