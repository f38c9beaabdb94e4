/** A rate with what it is of, as the ledger keeps it: numerator and denominator. */
export interface Rate {
  readonly amount: bigint;
  readonly base: bigint;
}

const shape = /^(?<amount>\d{1,15})\s*(?:\/|\bof\b|÷)\s*(?<base>\d{1,15})$/iu;

/**
 * `18/20`, `18 of 20`, full-width digits: both numbers, so that rates of several people can be added without a loss.
 * Undefined for what is no such thing, and for a rate of nothing. A percentage alone, `90%`, is an amount.
 */
export function readRate(typed: string): Rate | undefined {
  const parts = shape.exec(typed.normalize('NFKC').trim())?.groups;
  const base = BigInt(parts?.base ?? 0);
  return base > 0n ? { amount: BigInt(parts?.amount ?? 0), base } : undefined;
}
