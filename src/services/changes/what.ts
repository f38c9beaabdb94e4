import type { Moved } from '../../domain/changes/allowance.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import type { PlanPart } from '../../domain/rewards/plan-difference.ts';
import type { ScorecardDifference } from '../../domain/scorecards/difference.ts';
import type { Difference } from '../../domain/splits/division.ts';
import type { Team } from '../teams/read.ts';
import type { Reading, Work } from '../work.ts';

/** For whom it is told: whoever acts, or somebody who is written to. Of people one sees what one may, of oneself always. */
export interface ToldTo extends Reading {
  readonly actor?: Work['actor'];
  readonly viewer?: string;
}

/** What a change would set, by its kind. */
export type WhatChanges = ScorecardChange | TargetsChange | CorrectionChange | PlanChange;

export interface ScorecardChange {
  readonly kind: 'scorecard';
  readonly holder: Team;
  /** The version that it alters, and that which it became; null before it was published. */
  readonly base: number;
  readonly version: number | null;
  readonly difference: ScorecardDifference;
  /** All that the organisation knows. */
  readonly indicators: readonly Indicator[];
  /** What it takes of the allowance of its fiscal year, and what others have left; undefined once it is published. */
  readonly allowance: { readonly moved: Moved; readonly left: Moved } | undefined;
}

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface TargetsChange {
  readonly kind: 'target';
  /** Whose target it is, or the team whose target is changed with those below. */
  readonly holder: Named;
  readonly version: null;
  readonly allowance: undefined;
  /** Those that the actor may see; amounts in the smallest unit of the indicator. */
  readonly targets: readonly {
    readonly whose: Named;
    readonly indicator: Indicator;
    readonly period: Period;
    /** As for the whole period, and what it comes to by the days. */
    readonly before: bigint | undefined;
    readonly after: bigint;
    readonly comesTo: bigint;
  }[];
  readonly hidden: number;
  /** How those that add up stand to each other at the end of the period. */
  readonly divided: readonly { readonly team: Named; readonly difference: Difference }[];
  readonly fiscalYearStart: number;
}

export interface CorrectionChange {
  readonly kind: 'correction';
  /** Whose target was in error, or whose scorecard. */
  readonly holder: Named;
  /** Of the scorecard that came of it; null before it was published, and for a target. */
  readonly version: number | null;
  readonly allowance: undefined;
  /** Undefined for a scorecard, and for whoever may not see the target. */
  readonly target:
    | {
        readonly whose: Named;
        readonly indicator: Indicator;
        readonly period: Period;
        readonly amount: bigint;
        /** What counted in its place, maybe of a longer period. */
        readonly was: { readonly amount: bigint; readonly period: Period } | undefined;
      }
    | undefined;
  readonly scorecard: Pick<ScorecardChange, 'base' | 'difference' | 'indicators'> | undefined;
  /** Whose closed scores it alters, the earliest first; none before it was simulated. */
  readonly periods: readonly Period[];
  /** How many statements of pay are out for them. */
  readonly rewards: number;
  readonly fiscalYearStart: number;
}

export interface PlanChange {
  readonly kind: 'plan';
  /** The team whose people it pays, with those below. */
  readonly holder: Named;
  /** The version that it became; null before it was published. */
  readonly version: number | null;
  readonly allowance: undefined;
  /** What of it is otherwise than before. */
  readonly parts: readonly PlanPart[];
  /** There was no plan of the team before. */
  readonly first: boolean;
  /** Nobody is paid by it any more. */
  readonly ends: boolean;
  /** Undefined where they are not for whom it is told to. Amounts in the smallest unit of the currency. */
  readonly rules: { readonly before: PlanRules | undefined; readonly after: PlanRules } | undefined;
  /** By which it pays more often than there are targets for. */
  readonly longTargets: readonly Indicator[];
  readonly fiscalYearStart: number;
  /** All that the organisation knows. */
  readonly indicators: readonly Indicator[];
}

export interface PlanRules {
  readonly plan: RewardPlan;
  /** Who approves what it pays. */
  readonly approvers: readonly Named[];
}
