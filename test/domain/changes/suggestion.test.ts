import { describe, expect, it } from 'vitest';
import { suggestedWeight } from '../../../src/domain/changes/suggestion.ts';
import { defaultEnvelope } from '../../../src/domain/scorecards/scorecard.ts';

const items = [
  { indicator: 'sales-amount', weight: 5_000, dimension: 'result' },
  { indicator: 'visits', weight: 1_800, dimension: 'process' },
  { indicator: 'follow-ups', weight: 1_700, dimension: 'process' },
  { indicator: 'learning', weight: 1_500, dimension: 'capability' },
] as const;
const plan = { items, room: { weight: 2_000, items: 1 }, envelope: defaultEnvelope };
const never = (indicator: string) => ({ kind: 'never-reported', indicator }) as const;

describe('the weight that the data of a quarter speak for', () => {
  it('is none, where an indicator may go and others are left of its dimension', () => {
    expect(suggestedWeight(never('visits'), plan)).toBe(0);
  });

  it('is as little as can be, where none may go in this fiscal year, or only so much may move', () => {
    expect(suggestedWeight(never('visits'), { ...plan, room: { weight: 2_000, items: 0 } })).toBe(500);
    expect(suggestedWeight(never('visits'), { ...plan, room: { weight: 700, items: 1 } })).toBe(1_100);
    expect(suggestedWeight(never('visits'), { ...plan, room: { weight: 0, items: 0 } })).toBe(1_800);
    expect(suggestedWeight(never('visits'), { ...plan, items: items.slice(0, 3) })).toBe(500);
  });

  it('is what its dimension needs, where nothing else is left of that', () => {
    expect(suggestedWeight(never('learning'), plan)).toBe(1_000);
  });

  it('stays where everybody reaches it, and there is none for what is not on the scorecard', () => {
    expect(suggestedWeight({ kind: 'always-capped', indicator: 'visits' }, plan)).toBe(1_800);
    expect(suggestedWeight(never('complaints'), plan)).toBeUndefined();
  });
});
