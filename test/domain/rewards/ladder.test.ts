import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Ratio, ratio } from '../../../src/domain/ratio.ts';
import { type Ladder, rateFor, type Tier, violationsOfLadder } from '../../../src/domain/rewards/ladder.ts';

const fixed = (from: number, rate: number): Tier => ({ from, pays: { kind: 'fixed', rate } });
const proportion = (from: number): Tier => ({ from, pays: { kind: 'proportion' } });
const accelerated = (from: number, times: number): Tier => ({ from, pays: { kind: 'accelerated', times } });

/** From 80 % in proportion, from 100 % one and a half times each part beyond, at most 180 %. */
const usual: Ladder = { tiers: [proportion(8_000), accelerated(10_000, 150)], cap: 18_000 };
const paid = (ladder: Ladder, attainment: Ratio): Ratio => rateFor(ladder, attainment).value;
const same = (one: Ratio, other: Ratio): boolean => compare(one, other) === 0;

describe('a ladder of tiers', () => {
  it.each([
    ['nothing below the first tier, however near', ratio(7_999_999, 10_000_000), ratio(0, 1)],
    ['in proportion from its first tier on', ratio(80, 100), ratio(80, 100)],
    ['a rate that does not end stays a fraction', ratio(77, 90), ratio(77, 90)],
    ['at the target the whole base', ratio(1, 1), ratio(1, 1)],
    ['beyond the target each part counts more', ratio(120, 100), ratio(130, 100)],
    ['and no more than the cap', ratio(200, 100), ratio(180, 100)],
  ])('pays %s', (_, attainment, rate) => {
    expect(same(paid(usual, attainment), rate)).toBe(true);
  });

  it('says which tier it was, and where the cap has cut it', () => {
    expect(rateFor(usual, ratio(96, 100))).toMatchObject({ tier: usual.tiers[0], next: 10_000, capped: false });
    expect(rateFor(usual, ratio(2, 1))).toMatchObject({ tier: usual.tiers[1], next: undefined, capped: true });
    expect(rateFor(usual, ratio(1, 2))).toMatchObject({ tier: undefined, next: 8_000, capped: false });
  });

  it('goes on from what the tier before has come to, also where that was accelerated itself', () => {
    const ladder = { tiers: [fixed(5_000, 4_000), accelerated(8_000, 200), accelerated(10_000, 300)], cap: undefined };
    expect(same(paid(ladder, ratio(90, 100)), ratio(60, 100))).toBe(true);
    expect(same(paid(ladder, ratio(110, 100)), ratio(110, 100))).toBe(true);
  });

  it('is refused where a better result would be paid worse, and says by how much', () => {
    const ladder = { tiers: [proportion(8_000), fixed(10_000, 9_000)], cap: undefined };
    expect(violationsOfLadder(ladder)).toEqual([
      { kind: 'falls', tier: 1, from: ratio(10_000, 10_000), to: ratio(9_000, 10_000) },
    ]);
  });

  it('is refused without tiers, out of order, and with what is no number', () => {
    expect(violationsOfLadder({ tiers: [], cap: undefined })).toEqual([{ kind: 'no-tier' }]);
    expect(violationsOfLadder({ tiers: [fixed(9_000, 1), fixed(9_000, 2)], cap: 0 })).toEqual([
      { kind: 'cap' },
      { kind: 'order', tier: 1 },
    ]);
    expect(violationsOfLadder({ tiers: [fixed(0.5, 1)], cap: undefined })).toEqual([{ kind: 'unreadable', tier: 0 }]);
  });
});

const share = fc.integer({ min: 0, max: 30_000 });
const tier = fc.oneof(
  fc.record({ from: share, pays: fc.record({ kind: fc.constant('fixed' as const), rate: share }) }),
  fc.record({ from: share, pays: fc.constant({ kind: 'proportion' as const }) }),
  fc.record({
    from: share,
    pays: fc.record({ kind: fc.constant('accelerated' as const), times: fc.integer({ min: 0, max: 500 }) }),
  }),
);
const ladder = fc
  .record({ tiers: fc.array(tier, { minLength: 1, maxLength: 4 }), cap: fc.option(share, { nil: undefined }) })
  .map(({ tiers, cap }) => ({ tiers: tiers.toSorted((a, b) => a.from - b.from), cap }))
  .filter((one) => violationsOfLadder(one).length === 0);
const attainment = fc.record({ top: fc.bigInt(0n, 4_000n), bottom: fc.bigInt(1n, 1_000n) });

describe('laws, for any ladder that is taken', () => {
  it('a better result is never paid worse', () => {
    fc.assert(
      fc.property(ladder, attainment, attainment, (one, a, b) => {
        const [less, more] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(paid(one, less), paid(one, more))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('nothing is paid below its first tier, and never more than the cap', () => {
    fc.assert(
      fc.property(ladder, attainment, (one, a) => {
        const { tier: found, value } = rateFor(one, a);
        if (!found) expect(value.top).toBe(0n);
        if (one.cap !== undefined) expect(compare(value, ratio(one.cap, 10_000))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
