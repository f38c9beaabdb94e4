import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floor, plus, ratio, times } from '../../../src/domain/ratio.ts';
import type { RewardPlan } from '../../../src/domain/rewards/plan.ts';
import { amountOf, type Earner, type StatementLine, statementsOf } from '../../../src/domain/rewards/statement.ts';

/** From 80 % in proportion, from 100 % one and a half times each part beyond; ¥12,000 for the team at 100 %. */
const plan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: 'amount' },
    base: 600_000n,
    managerBase: 800_000n,
    ladder: {
      tiers: [
        { from: 8_000, pays: { kind: 'proportion' } },
        { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
      ],
      cap: 18_000,
    },
  },
  pool: { by: { kind: 'score' }, amount: 1_200_000n, gate: 10_000, floor: 0, sharedBy: 'heads', points: undefined },
};
const earner = (personId: string, percent?: number, more: Partial<Earner> = {}): Earner => {
  const attainment = percent === undefined ? undefined : ratio(percent, 100);
  const share = { attainment, weight: 1n };
  return { ...{ personId, manages: false, attainment, days: 30, of: 30, share }, ...more };
};
const four = [earner('chen', 96), earner('li', 112), earner('sun', 40), earner('zhou')];
const paid = (people: readonly Earner[], one = plan) =>
  statementsOf(one, ratio(102, 100), people).map(({ lines }) => lines.map(({ amount }) => amount));

describe('what a plan pays', () => {
  it('is the own part by the own attainment, and an equal part of the pool for everybody', () => {
    expect(paid(four)).toEqual([
      [576_000n, 300_000n],
      [708_000n, 300_000n],
      [0n, 300_000n],
      [0n, 300_000n],
    ]);
    expect(statementsOf(plan, ratio(102, 100), four).map(({ lines }) => amountOf(lines))).toEqual([
      876_000n,
      1_008_000n,
      300_000n,
      300_000n,
    ]);
  });

  it('is prorated by calendar days, and rounded once', () => {
    expect(paid([earner('chen', 96, { days: 16, of: 31 })])).toEqual([[297_290n, 1_200_000n]]);
    const rate = statementsOf(plan, undefined, [earner('chen', 0, { attainment: ratio(77, 90) })])[0]?.lines[0];
    expect(rate).toMatchObject({ kind: 'personal', amount: 513_333n, rate: { value: ratio(77, 90) } });
  });

  it('has another base for managers, and no line for whoever has none', () => {
    expect(paid([earner('wang', 100, { manages: true })])).toEqual([[800_000n, 1_200_000n]]);
    const { personal } = plan;
    const none = { ...plan, personal: personal && { ...personal, managerBase: 0n } };
    expect(paid([earner('wang', 100, { manages: true })], none)).toEqual([[1_200_000n]]);
  });

  it('says why there is no part of the pool: the gate, for everybody, or the floor', () => {
    const closed = statementsOf(plan, ratio(99_999, 100_000), four).flatMap(({ lines }) => lines);
    const poolOf = (lines: readonly StatementLine[]) => lines.filter((line) => line.kind === 'pool');
    expect(poolOf(closed)).toMatchObject(four.map(() => ({ amount: 0n, without: 'gate', share: undefined })));
    const { pool } = plan;
    const floored = statementsOf({ ...plan, pool: pool && { ...pool, floor: 5_000 } }, ratio(1, 1), four);
    expect(floored.map(({ lines }) => poolOf(lines)[0])).toMatchObject([
      { amount: 600_000n, without: undefined },
      { amount: 600_000n, without: undefined },
      { amount: 0n, without: 'floor' },
      { amount: 0n, without: 'floor' },
    ]);
  });

  it('tells apart what was made up for earlier periods, and comes to what the whole attainment pays', () => {
    const about = { from: Temporal.PlainDate.from('2026-08-01'), until: Temporal.PlainDate.from('2026-08-31') };
    const entries = [{ indicator: 'amount', amount: -200n, about }];
    const [stated] = statementsOf({ ...plan, pool: undefined }, undefined, [
      earner('chen', 0, { attainment: ratio(14, 15), makesUp: { entries, without: ratio(96, 100) } }),
    ]);
    expect(stated?.lines).toMatchObject([
      { kind: 'personal', attainment: ratio(96, 100), amount: 576_000n },
      { kind: 'make-up', attainment: ratio(14, 15), entries, without: 576_000n, amount: -16_000n },
    ]);
    expect(amountOf(stated?.lines ?? [])).toBe(560_000n);
  });

  it('is nothing by a plan that has ended', () => {
    const ended = { ...plan, personal: undefined, pool: undefined };
    expect(statementsOf(ended, ratio(1, 1), four).map(({ lines }) => lines)).toEqual([[], [], [], []]);
  });
});

const earners = fc.uniqueArray(
  fc.record({
    personId: fc.string({ minLength: 1 }),
    manages: fc.boolean(),
    attainment: fc.option(fc.record({ top: fc.bigInt(0n, 300n), bottom: fc.bigInt(1n, 200n) }), { nil: undefined }),
    days: fc.integer({ min: 0, max: 31 }),
    of: fc.constant(31),
    share: fc.record({
      weight: fc.bigInt(0n, 2_000n),
      attainment: fc.option(fc.record({ top: fc.bigInt(0n, 300n), bottom: fc.bigInt(1n, 200n) }), { nil: undefined }),
    }),
  }),
  { selector: ({ personId }) => personId, minLength: 1, maxLength: 12 },
);

describe('laws, for anybody', () => {
  it('every line comes out of its own factors', () => {
    fc.assert(
      fc.property(earners, fc.constantFrom('heads' as const, 'score' as const), (people, sharedBy) => {
        const { pool } = plan;
        const stated = statementsOf({ ...plan, pool: pool && { ...pool, sharedBy } }, ratio(3, 2), people);
        for (const line of stated.flatMap(({ lines }) => lines)) {
          if (line.kind === 'make-up') throw new Error('nothing was made up for');
          if (line.kind === 'personal') {
            const exact = times(ratio(line.base * BigInt(line.days), line.of), line.rate.value);
            expect(line.amount).toBe(floor(plus(exact, ratio(1, 2))));
          } else if (line.share) {
            expect(line.amount).toBe((line.pool * line.share.weight) / line.share.of + line.share.rest);
          } else expect(line.amount).toBe(0n);
        }
      }),
    );
  });
});
