import type { PeriodKind } from '../period.ts';
import { type Ladder, type LadderViolation, violationsOfLadder } from './ladder.ts';
import type { Pool } from './pool.ts';

/** The periods for which can be paid. */
export const paidPeriods = ['month', 'quarter'] as const satisfies readonly PeriodKind[];
export type PaidPeriod = (typeof paidPeriods)[number];

/** Amounts are in hundredths of the currency. */
export const payDecimals = 2;

/** By what somebody, or a team, is measured: the score, or the attainment of one indicator. */
export type MeasuredBy = { readonly kind: 'score' } | { readonly kind: 'indicator'; readonly indicator: string };

/** What is paid for the own result. Amounts in the smallest unit of the currency, for a whole period. */
export interface Personal {
  readonly by: MeasuredBy;
  readonly base: bigint;
  /** The base of whoever manages a team; 0: they have no part in it. */
  readonly managerBase: bigint;
  readonly ladder: Ladder;
}

/** What a team earns together. */
export interface TeamPool extends Pool {
  /** By what the team is measured against the gate, and each against the floor. */
  readonly by: MeasuredBy;
  /** The indicator whose points it is shared by, where it is shared by points. */
  readonly points: string | undefined;
}

/** By what the people of a team are paid. With neither nothing is paid: that is how a plan ends. */
export interface RewardPlan {
  readonly period: PaidPeriod;
  readonly personal: Personal | undefined;
  readonly pool: TeamPool | undefined;
}

/** What keeps a plan from being used. */
export type PlanViolation =
  | { readonly kind: 'ladder'; readonly violation: LadderViolation }
  /** Nobody would be paid anything by it. */
  | { readonly kind: 'no-base' | 'no-pool' }
  /** Above 150 %, or no share at all. */
  | { readonly kind: 'gate' | 'floor' }
  | { readonly kind: 'no-points' }
  | { readonly kind: 'unknown-indicator'; readonly indicator: string };

/** Within which the gate of a pool and its floor are taken, in hundredths of a percent. */
export const mostAsked = 15_000;

/** Every violation; `known` are the indicators there are. */
export function violationsOfPlan({ personal, pool }: RewardPlan, known: ReadonlySet<string>): PlanViolation[] {
  const isShare = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= mostAsked;
  const named = [personal?.by, pool?.by].flatMap((by) => (by?.kind === 'indicator' ? [by.indicator] : []));
  const points = pool?.points === undefined ? [] : [pool.points];
  return [
    ...(personal ? violationsOfLadder(personal.ladder) : []).map(
      (violation) => ({ kind: 'ladder', violation }) as const,
    ),
    ...(personal && personal.base <= 0n && personal.managerBase <= 0n ? [{ kind: 'no-base' } as const] : []),
    ...(pool && pool.amount <= 0n ? [{ kind: 'no-pool' } as const] : []),
    ...(pool && !isShare(pool.gate) ? [{ kind: 'gate' } as const] : []),
    ...(pool && !isShare(pool.floor) ? [{ kind: 'floor' } as const] : []),
    ...(pool?.sharedBy === 'points' && pool.points === undefined ? [{ kind: 'no-points' } as const] : []),
    ...[...new Set([...named, ...points])]
      .filter((indicator) => !known.has(indicator))
      .map((indicator) => ({ kind: 'unknown-indicator', indicator }) as const),
  ];
}
