import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Violation } from '../domain/scorecards/violations.ts';
import type { Named } from './named.ts';

/** Scorecards, their templates and versions. */
export type AboutScorecards =
  /** A template serves to begin with; this team has a scorecard already. */
  | { readonly code: 'scorecard-in-force'; readonly team: Named; readonly version: number }
  | { readonly code: 'no-template'; readonly word: string }
  | { readonly code: 'no-version'; readonly version: number; readonly newest: number }
  | {
      readonly code: 'outside-envelope';
      readonly of: 'template' | 'change';
      readonly violations: readonly Violation[];
      readonly indicators: readonly Indicator[];
    };
