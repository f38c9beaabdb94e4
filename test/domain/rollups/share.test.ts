import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, one, type Ratio, ratio, times, zero } from '../../../src/domain/ratio.ts';
import { contributions, why } from '../../../src/domain/rollups/share.ts';

const level = (key: string, amount: bigint) => ({ key, amount });
const percent = (share: Ratio | undefined) => share && Number((share.top * 100_000n) / share.bottom) / 1_000;

describe('contributions', () => {
  it('are by size, not a third each', () => {
    const shares = contributions([level('a', 100_000n), level('b', 20_000n), level('c', 1_000n)]);
    expect(shares.map(({ key, share }) => [key, percent(share)])).toEqual([
      ['a', 82.644],
      ['b', 16.528],
      ['c', 0.826],
    ]);
  });

  it('are none of nothing', () => {
    expect(contributions([level('a', 0n), level('b', 0n)]).map(({ share }) => share)).toEqual([undefined, undefined]);
    expect(contributions([])).toEqual([]);
  });
});

describe('why', () => {
  const mine = [level('me', 570_000n), level('east', 2_100_000n), level('company', 8_400_000n)];

  it('my value is a share of the team’s, and the team’s one of the company’s', () => {
    const { steps, whole } = why(mine);
    expect(steps.map(({ part, of, share }) => `${part.key} ${of.key} ${percent(share)}`)).toEqual([
      'me east 27.142',
      'east company 25',
    ]);
    expect(percent(whole)).toBe(6.785);
  });

  it('is all of it where the team is the company', () => {
    expect(percent(why([level('me', 5n), level('company', 5n)]).whole)).toBe(100);
    expect(why([level('company', 5n)])).toEqual({ steps: [], whole: one });
  });

  it('has no answer where somebody above has nothing, or less', () => {
    const { steps, whole } = why([level('me', 3n), level('east', 0n), level('company', 8n)]);
    expect(steps.map(({ share }) => percent(share))).toEqual([undefined, 0]);
    expect(whole).toBeUndefined();
    expect(why([level('me', 3n), level('east', -1n)]).whole).toBeUndefined();
  });

  it('law: the shares multiply out, exactly, however many levels there are', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000n, max: 10n ** 15n }), amounts, (own, above) => {
        const { steps, whole } = why([own, ...above].map((amount, index) => level(`${index}`, amount)));
        const product = steps.reduce((all, { share }) => times(all, share ?? zero), one);
        const direct = ratio(own, above.at(-1) ?? 1n);
        expect(compare(product, whole ?? zero)).toBe(0);
        expect(compare(direct, whole ?? zero)).toBe(0);
      }),
    );
  });
});
