import { one, type Ratio, ratio, times } from '../ratio.ts';

/** Somebody, a team or the company with what it has: the first is part of the second, and so on. */
export interface Level {
  readonly key: string;
  readonly amount: bigint;
}

/** The share that each has in all of them together: 100,000, 20,000 and 1,000 are 82.6, 16.5 and 0.8 %. */
export function contributions(parts: readonly Level[]): { readonly key: string; readonly share: Ratio | undefined }[] {
  const all = parts.reduce((sum, { amount }) => sum + amount, 0n);
  return parts.map(({ key, amount }) => ({ key, share: shareOf(amount, all) }));
}

export interface Why {
  /** The share of each level in the next one, the first level's first. Undefined: the next one has nothing to share. */
  readonly steps: readonly { readonly part: Level; readonly of: Level; readonly share: Ratio | undefined }[];
  /** The share of the first level in the last: the product of the steps, exactly. Undefined where a step is. */
  readonly whole: Ratio | undefined;
}

/**
 * Why a number matters: mine ÷ the team's, the team's ÷ the company's, and mine ÷ the company's, which is the product of
 * the others. Only for indicators that add up over people.
 */
export function why(levels: readonly Level[]): Why {
  const steps = levels.slice(1).flatMap((of, index) => {
    const part = levels[index];
    return part ? [{ part, of, share: shareOf(part.amount, of.amount) }] : [];
  });
  const shares = steps.flatMap(({ share }) => share ?? []);
  return { steps, whole: shares.length === steps.length ? shares.reduce(times, one) : undefined };
}

/** Of nothing, or of less, nobody has a share. */
const shareOf = (part: bigint, all: bigint): Ratio | undefined => (all > 0n ? ratio(part, all) : undefined);
