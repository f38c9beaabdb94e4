import { apportion } from '../largest-remainder.ts';
import { atLeast, type Ratio, ratio } from '../ratio.ts';

/** A bonus that a team earns together. Amounts in the smallest unit of the currency, shares in hundredths of a percent. */
export interface Pool {
  readonly amount: bigint;
  /** The attainment of the team from which on it is paid, whole. */
  readonly gate: number;
  readonly sharedBy: 'heads' | 'score' | 'points';
  /** The own attainment below which somebody has no part in it; 0: everybody has. */
  readonly floor: number;
}

/** Somebody who may have a part in it. */
export interface Sharer {
  readonly key: string;
  /** Undefined without data, which is not above any floor but 0. */
  readonly attainment: Ratio | undefined;
  /** What it is shared by: the score in tenths as it is printed, or whole points. Of no matter where it is shared by heads. */
  readonly weight: bigint;
}

/** Somebody's part, with all that it comes from: amount = pool × weight ÷ of, cut to the smallest unit, and `rest`. */
export interface PoolShare {
  readonly key: string;
  readonly weight: bigint;
  readonly of: bigint;
  /** What came from handing out what the cuts had left, a smallest unit each: 0 or 1. */
  readonly rest: bigint;
  readonly amount: bigint;
}

export interface PoolPaid {
  /** Whether the team is through the gate. A team without data is not. */
  readonly open: boolean;
  /** By what it was shared in fact. */
  readonly sharedBy: Pool['sharedBy'];
  /** Of those who have a part, in the order in which they were given; their amounts are the pool, or there are none. */
  readonly shares: readonly PoolShare[];
  /** Those below the floor. */
  readonly without: readonly string[];
}

/**
 * Shares a pool: to the last unit, by the method of the largest remainder; where two were cut alike the earlier has it. Where
 * nobody has any weight it is shared by heads.
 */
export function sharePool(
  { amount, gate, sharedBy, floor }: Pool,
  team: Ratio | undefined,
  people: readonly Sharer[],
): PoolPaid {
  const hasPart = ({ attainment }: Sharer): boolean =>
    floor === 0 || (attainment !== undefined && atLeast(attainment, ratio(floor, 10_000)));
  const sharers = people.filter(hasPart);
  const without = people.filter((one) => !hasPart(one)).map(({ key }) => key);
  const open = team !== undefined && atLeast(team, ratio(gate, 10_000));
  if (!open || sharers.length === 0) return { open, sharedBy, shares: [], without };
  const byHeads = sharedBy === 'heads' || sharers.every(({ weight }) => weight === 0n);
  const weights = sharers.map(({ weight }) => (byHeads ? 1n : weight));
  const of = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = apportion(amount, weights);
  const shares = sharers.map(({ key }, index): PoolShare => {
    const [weight, part] = [weights[index] ?? 0n, parts[index] ?? 0n];
    return { key, weight, of, rest: part - (amount * weight) / of, amount: part };
  });
  return { open, sharedBy: byHeads ? 'heads' : sharedBy, shares, without };
}
