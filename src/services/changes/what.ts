import type { Moved } from '../../domain/changes/allowance.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { ScorecardDifference } from '../../domain/scorecards/difference.ts';
import type { Team } from '../teams/read.ts';

/** What a change would set, by its kind. */
export type WhatChanges = ScorecardChange;

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
