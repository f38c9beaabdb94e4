import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../period.ts';

/** Whose a target is. */
export interface TargetOwner {
  readonly kind: 'person' | 'team';
  readonly id: string;
}

/** The ids of those of one kind. */
export const idsOf = (kind: TargetOwner['kind'], owners: readonly { readonly of: TargetOwner }[]): string[] =>
  owners.filter(({ of }) => of.kind === kind).map(({ of }) => of.id);

/** What is aimed at, without the number. */
export interface Aimed {
  readonly of: TargetOwner;
  readonly indicator: Indicator;
  readonly period: Period;
}

/** A target that somebody wants to set. */
export interface NewTarget extends Aimed {
  /** In the indicator's smallest unit, greater than 0. */
  readonly amount: bigint;
  /** What a team keeps back. */
  readonly reserve: bigint;
}

/** A target as it stands, in its last version. */
export interface SetTarget {
  readonly version: number;
  readonly amount: bigint;
  readonly reserve: bigint;
}

/** By which a target is known in all its versions. */
export const keyOfTarget = ({ of, indicator, period }: Aimed): string => targetKey(of.id, indicator.key, period);

export const targetKey = (ownerId: string, indicator: string, { kind, from }: Pick<Period, 'kind' | 'from'>): string =>
  [ownerId, indicator, kind, from].join(' ');
