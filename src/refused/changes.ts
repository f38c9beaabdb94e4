import type { Judged } from '../domain/changes/allowance.ts';
import type { ChangeAct, ChangeStage } from '../domain/changes/change.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Change } from '../domain/scorecards/difference.ts';
import type { Named } from './named.ts';

/** Changes of scorecards and targets. */
export type AboutChanges =
  /** What stands where a weight should: an indicator that is none, or something that is no weight. */
  | {
      readonly code: 'unreadable-weight';
      readonly why: 'unknown-indicator';
      readonly word: string;
      readonly nearest: readonly Indicator[];
    }
  | {
      readonly code: 'unreadable-weight';
      readonly why: 'no-weight' | 'twice';
      readonly indicator: Indicator;
      readonly word: string;
    }
  | { readonly code: 'no-scorecard'; readonly team: Named }
  /** It touches what is core, or moves more than is left of the year. */
  | {
      readonly code: 'change-over-allowance';
      /** Of the change that was judged, which can be rewritten with what fits. */
      readonly number: number;
      readonly judged: Judged;
      /** What would fit instead, and how much weight that moves; undefined: nothing would in this fiscal year. */
      readonly fitting: Fitting | undefined;
      /** When the next fiscal year begins. */
      readonly again: Temporal.PlainDate;
      readonly indicators: readonly Indicator[];
    }
  /** It cannot take effect on that day; `fits` is the next on which it can. */
  | {
      readonly code: 'change-day';
      readonly why: 'past' | 'runs' | 'coming' | 'outside';
      readonly day: Temporal.PlainDate;
      readonly fits: Temporal.PlainDate;
    }
  /** Another was drafted from it and has been published, which has to be withdrawn first. */
  | { readonly code: 'change-built-on'; readonly number: number; readonly next: number }
  /** It says something else by now than when it was opened. */
  | { readonly code: 'change-rewritten'; readonly number: number }
  /** What it alters is another by now. */
  | { readonly code: 'change-outdated'; readonly number: number }
  /** An error correction of what no closed score counts: it is open still, or has been put right already. */
  | { readonly code: 'no-closed-score'; readonly of: 'target' | 'scorecard' }
  | {
      readonly code: 'notice-too-short';
      readonly number: number;
      /** It has been submitted, and can only be withdrawn for a later day. */
      readonly waits: boolean;
      readonly first: Temporal.PlainDate;
      readonly days: number;
    }
  | {
      readonly code: 'too-few-approvers';
      readonly number: number;
      readonly needed: number;
      readonly there: number;
      /** With notice it would need fewer. */
      readonly hurried: boolean;
      /** Those whom the plan in force names approve it, in place of admins. */
      readonly ofPlan: boolean;
    }
  /** As it stands, this cannot be done with it. */
  | { readonly code: 'change-stage'; readonly number: number; readonly act: ChangeAct; readonly stage: ChangeStage }
  /** Who may draft what is changed here: the managers of that team and above, and admins. */
  | { readonly code: 'not-change-drafter'; readonly team: Named }
  | { readonly code: 'not-change-author'; readonly number: number; readonly author: Named }
  | {
      readonly code: 'not-change-approver';
      readonly number: number;
      readonly why: 'author' | 'own' | 'no-admin' | 'no-plan-approver';
    }
  | { readonly code: 'change-approved'; readonly number: number }
  /** Asked to say that one has read what concerns others. */
  | { readonly code: 'change-concerns-others'; readonly number: number };

/** Weights in hundredths of a percent; from 0 for an indicator that comes, to 0 for one that goes. */
interface Fitting {
  readonly moves: readonly ({ readonly indicator: string } & Change<number>)[];
  readonly link: Change<number> | undefined;
  readonly weight: number;
}
