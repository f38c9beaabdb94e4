import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { MisreadRequest } from '../domain/report-request.ts';

/** What is reported, and corrected. */
export type AboutReports =
  | {
      readonly code: 'unreadable-report';
      /** It was to be estimated and not recorded. */
      readonly asked?: 'estimate';
      readonly reading: MisreadRequest;
      readonly nearest: readonly Indicator[];
      readonly said: string;
    }
  /** The same was recorded `secondsAgo`; `said` is the line that records it once more. */
  | { readonly code: 'said-twice'; readonly said: string; readonly secondsAgo: number }
  /** It was said long before it was heard: what is the latest by now is not what was meant. */
  | { readonly code: 'undo-late'; readonly saidAt: Temporal.Instant }
  /** Nothing was reported that could be said once more. */
  | { readonly code: 'nothing-before' }
  /** `yours`: who asked may correct what is closed. */
  | {
      readonly code: 'period-closed';
      readonly period: Period;
      readonly fiscalYearStart: number;
      readonly yours?: boolean;
    }
  /** What has not ended cannot be closed. */
  | { readonly code: 'period-runs'; readonly period: Period; readonly fiscalYearStart: number }
  | {
      readonly code: 'not-to-correct';
      readonly why: 'open';
      readonly period: Period;
      readonly fiscalYearStart: number;
    }
  | { readonly code: 'not-to-correct'; readonly why: 'no-sum'; readonly indicator: Indicator };
