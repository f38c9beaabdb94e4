import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../../src/domain/scorecards/difference.ts';
import { scorecard } from '../../../src/playground/gallery/samples/scorecard-in-short.ts';

const nothing = {
  added: [],
  removed: [],
  reweighted: [],
  marked: [],
  bounded: [],
  teamLink: undefined,
  teamIndicator: undefined,
};
const before = scorecard('sales-amount 40*, new-customers 15, visits 20, follow-ups 10, teamwork 15');

describe('between two versions of a scorecard', () => {
  it('there is nothing where they say the same', () => {
    expect(differenceBetween(before, before)).toEqual(nothing);
  });

  it('weights move', () => {
    const after = scorecard('sales-amount 40*, new-customers 15, visits 15, follow-ups 10, teamwork 20');
    expect(differenceBetween(before, after)).toEqual({
      ...nothing,
      reweighted: [
        { indicator: 'visits', before: 2_000, after: 1_500 },
        { indicator: 'teamwork', before: 1_500, after: 2_000 },
      ],
    });
  });

  it('indicators come and go', () => {
    const after = scorecard('sales-amount 40*, renewed-customers 15, visits 20, follow-ups 10, teamwork 15');
    expect(differenceBetween(before, after)).toEqual({
      ...nothing,
      added: [{ indicator: 'renewed-customers', weight: 1_500, core: false, floor: 0, cap: 150 }],
      removed: [{ indicator: 'new-customers', weight: 1_500, core: false, floor: 0, cap: 150 }],
    });
  });

  it('less of an attainment counts', () => {
    const items = before.items.map((item) => (item.indicator === 'visits' ? { ...item, floor: 50, cap: 120 } : item));
    expect(differenceBetween(before, { ...before, items })).toEqual({
      ...nothing,
      bounded: [{ indicator: 'visits', before: { floor: 0, cap: 150 }, after: { floor: 50, cap: 120 } }],
    });
  });

  it('an indicator becomes core, and the team counts otherwise', () => {
    const text = 'sales-amount 40*, new-customers 15, visits 20*, follow-ups 10, teamwork 15';
    expect(differenceBetween(before, scorecard(text, 1_000, 'market-coverage'))).toEqual({
      ...nothing,
      marked: [{ indicator: 'visits', before: false, after: true }],
      teamLink: { before: 2_000, after: 1_000 },
      teamIndicator: { before: undefined, after: 'market-coverage' },
    });
  });
});

it('law: what is said of the way there is what is said of the way back, turned round', () => {
  const item = fc.record({
    indicator: fc.constantFrom('sales-amount', 'visits', 'teamwork', 'learning'),
    weight: fc.integer({ min: 500, max: 6_000 }),
    core: fc.boolean(),
    floor: fc.constantFrom(0, 50),
    cap: fc.constantFrom(120, 150),
  });
  const version = fc.record({
    items: fc.uniqueArray(item, { selector: ({ indicator }) => indicator }),
    teamLink: fc.constantFrom(0, 2_000),
    teamIndicator: fc.constantFrom(undefined, 'market-coverage'),
  });
  fc.assert(
    fc.property(version, version, (a, b) => {
      const [there, back] = [differenceBetween(a, b), differenceBetween(b, a)];
      expect(there.added).toEqual(back.removed);
      expect(there.removed).toEqual(back.added);
      const turned = back.reweighted.map(({ indicator, before, after }) => ({
        indicator,
        before: after,
        after: before,
      }));
      const sorted = (list: readonly { indicator: string }[]) =>
        list.toSorted((one, other) => one.indicator.localeCompare(other.indicator));
      expect(sorted(there.reweighted)).toEqual(sorted(turned));
    }),
  );
});
