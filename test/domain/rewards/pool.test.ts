import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/domain/ratio.ts';
import { type Pool, type Sharer, sharePool } from '../../../src/domain/rewards/pool.ts';

const pool: Pool = { amount: 1_200_000n, gate: 10_000, sharedBy: 'heads', floor: 0 };
const person = (key: string, weight: bigint, percent?: number): Sharer => ({
  key,
  weight,
  attainment: percent === undefined ? undefined : ratio(percent, 100),
});
const four = ['a', 'b', 'c', 'd'].map((key) => person(key, 0n, 90));
const amounts = ({ shares }: ReturnType<typeof sharePool>) => shares.map(({ amount }) => amount);

describe('the pool of a team', () => {
  it('is paid whole at the gate, and not at all a hair below', () => {
    expect(amounts(sharePool(pool, ratio(102, 100), four))).toEqual([300_000n, 300_000n, 300_000n, 300_000n]);
    expect(sharePool(pool, ratio(1, 1), four).open).toBe(true);
    expect(sharePool(pool, ratio(9_999_999, 10_000_000), four)).toEqual({
      open: false,
      sharedBy: 'heads',
      shares: [],
      without: [],
    });
    expect(sharePool(pool, undefined, four).open).toBe(false);
  });

  it('is shared by all, also by whoever did little, unless a floor is set', () => {
    const people = [person('a', 0n, 120), person('b', 0n, 5), person('c', 0n)];
    expect(amounts(sharePool(pool, ratio(1, 1), people))).toEqual([400_000n, 400_000n, 400_000n]);
    const floored = sharePool({ ...pool, floor: 5_000 }, ratio(1, 1), people);
    expect(floored).toMatchObject({ shares: [{ key: 'a', amount: 1_200_000n }], without: ['b', 'c'] });
  });

  it('is shared by score, or by points, and by heads where nobody has any', () => {
    const people = [person('a', 784n), person('b', 921n), person('c', 0n)];
    const byScore = sharePool({ ...pool, sharedBy: 'score' }, ratio(1, 1), people);
    expect(amounts(byScore)).toEqual([551_789n, 648_211n, 0n]);
    const none = [person('a', 0n), person('b', 0n)];
    expect(amounts(sharePool({ ...pool, sharedBy: 'points' }, ratio(1, 1), none))).toEqual([600_000n, 600_000n]);
  });

  it('says what of each share is a unit that was left over', () => {
    const { shares } = sharePool({ ...pool, amount: 1_000_000n }, ratio(1, 1), four.slice(0, 3));
    expect(shares.map(({ amount, rest }) => [amount, rest])).toEqual([
      [333_334n, 1n],
      [333_333n, 0n],
      [333_333n, 0n],
    ]);
  });
});

const people = fc.uniqueArray(
  fc.record({
    key: fc.string(),
    weight: fc.bigInt(0n, 2_000n),
    attainment: fc.option(fc.record({ top: fc.bigInt(0n, 300n), bottom: fc.bigInt(1n, 200n) }), { nil: undefined }),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 40 },
);
const pools = fc.record({
  amount: fc.bigInt(0n, 10_000_000_000n),
  gate: fc.integer({ min: 0, max: 15_000 }),
  sharedBy: fc.constantFrom('heads' as const, 'score' as const, 'points' as const),
  floor: fc.integer({ min: 0, max: 12_000 }),
});

describe('laws, for any pool', () => {
  it('what is paid is the pool to the last unit, or nothing', () => {
    fc.assert(
      fc.property(pools, people, (one, sharers) => {
        const { open, shares, without } = sharePool(one, ratio(3, 2), sharers);
        const sum = shares.reduce((total, { amount }) => total + amount, 0n);
        expect(open).toBe(true);
        expect(sum).toBe(shares.length > 0 ? one.amount : 0n);
        expect([...shares.map(({ key }) => key), ...without].sort()).toEqual(sharers.map(({ key }) => key).sort());
      }),
    );
  });

  it('each share comes out of its own factors', () => {
    fc.assert(
      fc.property(pools, people, (one, sharers) => {
        for (const { amount, weight, of, rest } of sharePool(one, ratio(3, 2), sharers).shares) {
          expect(amount).toBe((one.amount * weight) / of + rest);
          expect(rest === 0n || rest === 1n).toBe(true);
        }
      }),
    );
  });

  it('more weight never means less', () => {
    fc.assert(
      fc.property(pools, people, (one, sharers) => {
        const { shares } = sharePool(one, ratio(3, 2), sharers);
        const sorted = shares.toSorted((a, b) => Number(a.weight - b.weight));
        for (const [index, { weight, amount }] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next && next.weight > weight) expect(next.amount).toBeGreaterThanOrEqual(amount);
        }
      }),
    );
  });
});
