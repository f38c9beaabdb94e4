import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowanceOf,
  fittingOf,
  judge,
  leftOf,
  movedBetween,
  weightMoves,
} from '../../../src/domain/changes/allowance.ts';
import { defaultChangeLimits } from '../../../src/domain/changes/limits.ts';
import { apportion } from '../../../src/domain/largest-remainder.ts';
import { whole } from '../../../src/domain/scorecards/scorecard.ts';
import { scorecard } from '../../../src/playground/gallery/samples/scorecard-in-short.ts';

const before = scorecard('sales-amount 40*, visits 20, new-customers 15, follow-ups 15, teamwork 10');
const most = allowanceOf(before, defaultChangeLimits);
const nothing = { weight: 0, items: 0 };
const anything = () => true;

describe('a change moves', () => {
  it('half of all that its weights change by', () => {
    const after = scorecard('sales-amount 40*, visits 12, new-customers 15, follow-ups 15, teamwork 18');
    expect(movedBetween(before, after)).toEqual({ weight: 800, items: 0 });
    expect(weightMoves(before, after)).toEqual([
      { indicator: 'visits', before: 2_000, after: 1_200 },
      { indicator: 'teamwork', before: 1_000, after: 1_800 },
    ]);
  });

  it('what it adds and removes, one for what is replaced', () => {
    const replaced = scorecard('sales-amount 40*, visits 20, new-customers 15, prospects 15, teamwork 10');
    expect(movedBetween(before, replaced)).toEqual({ weight: 1_500, items: 1 });
    const added = scorecard('sales-amount 40*, visits 15, new-customers 15, follow-ups 10, teamwork 10, prospects 10');
    expect(movedBetween(before, added)).toEqual({ weight: 1_000, items: 1 });
  });

  it('so much as the team link moves: everybody’s score goes there by it', () => {
    const linked = { ...before, teamLink: 2_500 };
    expect(movedBetween(before, linked)).toEqual({ weight: 500, items: 0 });
  });
});

describe('a year has room', () => {
  it('for a fifth of the weight, and for one indicator always', () => {
    expect(most).toEqual({ weight: 2_000, items: 1 });
    expect(allowanceOf(before, { ...defaultChangeLimits, mostItems: 0 }).items).toBe(1);
    expect(allowanceOf(before, { ...defaultChangeLimits, mostItems: 40 }).items).toBe(2);
  });

  it('for several changes together, to the last hundredth', () => {
    const after = scorecard('sales-amount 40*, visits 15, new-customers 15, follow-ups 15, teamwork 15');
    const judged = judge(
      before,
      after,
      [
        { weight: 1_000, items: 0 },
        { weight: 500, items: 1 },
      ],
      most,
    );
    expect(judged).toMatchObject({ spent: { weight: 1_500, items: 1 }, fits: true });
    expect(judge(before, after, [{ weight: 1_501, items: 0 }], most).fits).toBe(false);
  });

  it('for nothing that is core', () => {
    const after = scorecard('sales-amount 41*, visits 19, new-customers 15, follow-ups 15, teamwork 10');
    expect(judge(before, after, [], most)).toMatchObject({ core: ['sales-amount'], fits: false });
  });
});

describe('what would fit', () => {
  const wanted = scorecard('sales-amount 40*, visits 12, new-customers 15, follow-ups 15, teamwork 18');

  it('is the same with as much as is left', () => {
    const fitting = fittingOf(before, wanted, { weight: 500, items: 1 }, anything);
    expect(fitting && weightMoves(before, fitting)).toEqual([
      { indicator: 'visits', before: 2_000, after: 1_500 },
      { indicator: 'teamwork', before: 1_000, after: 1_500 },
    ]);
  });

  it('gives each its part of it, exactly', () => {
    const three = scorecard('sales-amount 40*, visits 14, new-customers 18, follow-ups 16, teamwork 12');
    const fitting = fittingOf(before, three, { weight: 500, items: 1 }, anything);
    expect(fitting && weightMoves(before, fitting)).toEqual([
      { indicator: 'visits', before: 2_000, after: 1_500 },
      { indicator: 'new-customers', before: 1_500, after: 1_750 },
      { indicator: 'follow-ups', before: 1_500, after: 1_583 },
      { indicator: 'teamwork', before: 1_000, after: 1_167 },
    ]);
  });

  it('leaves what is core as it is', () => {
    const touched = scorecard('sales-amount 35*, visits 20, new-customers 10, follow-ups 15, teamwork 20');
    const fitting = fittingOf(before, touched, most, anything);
    expect(fitting && weightMoves(before, fitting)).toEqual([
      { indicator: 'new-customers', before: 1_500, after: 1_000 },
      { indicator: 'teamwork', before: 1_000, after: 1_500 },
    ]);
  });

  it('replaces one where two were meant, or none where that does not pass', () => {
    const two = scorecard('sales-amount 40*, visits 10, new-customers 20, prospects 15, cross-region 15');
    const fitting = fittingOf(before, two, { weight: 2_000, items: 1 }, anything);
    expect(fitting?.items.map(({ indicator }) => indicator)).not.toContain('cross-region');
    const same = fittingOf(before, two, { weight: 2_000, items: 1 }, ({ items }) => items.length === 5);
    expect(same?.items.map(({ indicator }) => indicator)).toEqual(before.items.map(({ indicator }) => indicator));
  });

  it('is nothing where nothing is left, or nothing passes', () => {
    expect(fittingOf(before, wanted, nothing, anything)).toBeUndefined();
    expect(fittingOf(before, wanted, most, () => false)).toBeUndefined();
  });

  it('always fits, is 100 % and goes no further than was meant', () => {
    const keys = ['sales-amount', 'visits', 'new-customers', 'follow-ups', 'teamwork', 'prospects', 'cross-region'];
    const plan = fc.record({
      weights: fc
        .array(fc.nat({ max: 20 }), { minLength: 7, maxLength: 7 })
        .filter((all) => all.some((one) => one > 0)),
      core: fc.nat({ max: 6 }),
      teamLink: fc.nat({ max: whole }),
    });
    const planOf = ({ weights, core, teamLink }: { weights: number[]; core: number; teamLink: number }) => ({
      items: apportion(BigInt(whole), weights.map(BigInt)).flatMap((weight, index) =>
        weight === 0n
          ? []
          : [{ indicator: keys[index] ?? '', weight: Number(weight), core: index === core, floor: 0, cap: 150 }],
      ),
      teamLink,
    });
    fc.assert(
      fc.property(plan, plan, fc.nat({ max: 3_000 }), fc.nat({ max: 3 }), (from, to, weight, items) => {
        const [old, after] = [planOf(from), planOf({ ...to, core: from.core })];
        const judged = judge(old, after, [{ weight, items }], most);
        const fitting = fittingOf(old, after, leftOf(judged), anything);
        if (!fitting) return;
        expect(judge(old, fitting, [{ weight, items }], most).fits).toBe(true);
        expect(fitting.items.reduce((sum, one) => sum + one.weight, 0)).toBe(whole);
        const meant = new Map(weightMoves(old, after).map((move) => [move.indicator, move]));
        for (const { indicator, before: was, after: is } of weightMoves(old, fitting)) {
          const wish = meant.get(indicator);
          expect(wish).toBeDefined();
          expect(Math.sign(is - was)).toBe(Math.sign((wish?.after ?? 0) - was));
          expect(Math.abs(is - was)).toBeLessThanOrEqual(Math.abs((wish?.after ?? 0) - was));
        }
      }),
    );
  });
});
