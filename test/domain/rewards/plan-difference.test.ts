import { describe, expect, it } from 'vitest';
import type { RewardPlan } from '../../../src/domain/rewards/plan.ts';
import { type ApprovedPlan, differingParts } from '../../../src/domain/rewards/plan-difference.ts';

const by = { kind: 'indicator', indicator: 'sales-amount' } as const;
const ladder = { tiers: [{ from: 8_000, pays: { kind: 'proportion' } as const }], cap: 18_000 };
const personal = { by, base: 600_000n, managerBase: 800_000n, ladder };
const pool = { by, amount: 1_200_000n, gate: 10_000, floor: 0, sharedBy: 'heads', points: undefined } as const;
const plan: RewardPlan = { period: 'month', personal, pool };
const approved = (more: Partial<RewardPlan> = {}, approvers: readonly string[] = ['zhao']): ApprovedPlan => ({
  plan: { ...plan, ...more },
  approvers,
});
const before = approved();

describe('what of a plan is otherwise', () => {
  it('is nothing where all is the same, in whatever order its approvers stand', () => {
    expect(differingParts(approved({}, ['a', 'b']), approved({}, ['b', 'a']))).toEqual([]);
  });

  it('is each part by itself', () => {
    const differs = (more: Partial<RewardPlan>) => differingParts(before, approved(more));
    expect(differs({ period: 'quarter' })).toEqual(['period']);
    expect(differs({ personal: { ...personal, by: { kind: 'score' } } })).toEqual(['measure']);
    expect(differs({ personal: { ...personal, managerBase: 1n } })).toEqual(['base']);
    expect(differs({ personal: { ...personal, ladder: { ...ladder, cap: undefined } } })).toEqual(['tiers']);
    const fixed = { kind: 'fixed', rate: 5_000 } as const;
    const steps = { ...ladder, tiers: [{ from: 8_000, pays: fixed }] };
    expect(differs({ personal: { ...personal, ladder: steps } })).toEqual(['tiers']);
    expect(differs({ pool: { ...pool, gate: 9_000 } })).toEqual(['pool']);
    expect(differingParts(before, approved({}, ['li']))).toEqual(['approvers']);
  });

  it('is whole what comes or goes whole', () => {
    expect(differingParts(before, approved({ personal: undefined, pool: undefined }))).toEqual(['personal', 'pool']);
    expect(differingParts(undefined, before)).toEqual(['period', 'personal', 'pool', 'approvers']);
  });
});
