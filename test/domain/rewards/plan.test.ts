import { describe, expect, it } from 'vitest';
import { type RewardPlan, violationsOfPlan } from '../../../src/domain/rewards/plan.ts';

const known = new Set(['amount', 'teamwork']);
const plan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: 'amount' },
    base: 600_000n,
    managerBase: 0n,
    ladder: { tiers: [{ from: 8_000, pays: { kind: 'proportion' } }], cap: 20_000 },
  },
  pool: {
    by: { kind: 'score' },
    amount: 1_200_000n,
    gate: 10_000,
    floor: 0,
    sharedBy: 'heads',
    points: undefined,
  },
};

describe('a plan for rewards', () => {
  it('is taken with both, with either, and with neither, which ends it', () => {
    for (const one of [
      plan,
      { ...plan, pool: undefined },
      { ...plan, personal: undefined },
      { ...plan, personal: undefined, pool: undefined },
    ]) {
      expect(violationsOfPlan(one, known)).toEqual([]);
    }
  });

  it('pays somebody something, by what is measured', () => {
    const { personal, pool } = plan;
    if (!personal || !pool) throw new Error('this one has both');
    const wrong: RewardPlan = {
      period: 'quarter',
      personal: {
        by: { kind: 'indicator', indicator: 'smiles' },
        base: 0n,
        managerBase: 0n,
        ladder: { tiers: [], cap: undefined },
      },
      pool: { ...pool, amount: 0n, gate: 15_001, floor: -1, sharedBy: 'points' },
    };
    expect(violationsOfPlan(wrong, known)).toEqual([
      { kind: 'ladder', violation: { kind: 'no-tier' } },
      { kind: 'no-base' },
      { kind: 'no-pool' },
      { kind: 'gate' },
      { kind: 'floor' },
      { kind: 'no-points' },
      { kind: 'unknown-indicator', indicator: 'smiles' },
    ]);
    const managers = { ...plan, personal: { ...personal, base: 0n, managerBase: 1n } };
    expect(violationsOfPlan(managers, known)).toEqual([]);
  });
});
