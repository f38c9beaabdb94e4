import { type Ratio, ratio } from '../ratio.ts';

/** A target and what became of it below, all in the indicator's smallest unit. */
export interface Division {
  readonly parent: bigint;
  /** What the children carry together. */
  readonly children: bigint;
  /** What was kept back, and said to be. */
  readonly reserve: bigint;
}

/** Σ children + reserve = parent, or the difference has a name. */
export type Difference =
  | { readonly kind: 'even' }
  | { readonly kind: 'gap' | 'over-assignment'; readonly amount: bigint };

export function differenceOf({ parent, children, reserve }: Division): Difference {
  const missing = parent - children - reserve;
  if (missing === 0n) return { kind: 'even' };
  return missing > 0n ? { kind: 'gap', amount: missing } : { kind: 'over-assignment', amount: -missing };
}

/** (Σ children + reserve) ÷ parent; more than 1 where too much was handed down. Undefined without a target to cover. */
export const coverageOf = ({ parent, children, reserve }: Division): Ratio | undefined =>
  parent > 0n ? ratio(children + reserve, parent) : undefined;
