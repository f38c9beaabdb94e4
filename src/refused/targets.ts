import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { MisreadTarget } from '../domain/targets/line.ts';
import type { TargetOwner } from '../domain/targets/target.ts';
import type { Named } from './named.ts';

/** Targets, and how they are split. */
export type AboutTargets =
  | {
      readonly code: 'unreadable-target';
      /** What was asked for with it. */
      readonly asked: 'set' | 'what-if' | 'correct';
      readonly reading: MisreadTarget;
      readonly nearest: readonly Indicator[];
      readonly said: string;
    }
  /** Nobody sets their own, and that of a team is not its manager's to set. */
  | {
      readonly code: 'not-your-target';
      readonly of: 'person' | 'team';
      /** Nobody else could set it either: no manager above, no other admin. */
      readonly nobodyElse?: boolean;
    }
  /** It does not add up over people, so nobody has a part in it. */
  | { readonly code: 'no-share'; readonly indicator: Indicator }
  /** A team without a target for a period has nothing to split, and nothing that could be another. */
  | {
      readonly code: 'no-target';
      readonly team: Named;
      readonly indicator: Indicator;
      readonly period: Period;
      readonly fiscalYearStart: number;
    }
  /** They have a target, and its period has begun or a change of it is to come; `whose` is empty where it is the reader's own. */
  | {
      readonly code: 'target-locked';
      readonly whose: readonly Named[];
      readonly indicator: Indicator;
      /** As it stands, where it is one target. */
      readonly amount: bigint | undefined;
      readonly period: Period;
      readonly fiscalYearStart: number;
      /** When the change that is to come takes effect. */
      readonly comingOn?: Temporal.PlainDate | undefined;
      /** What it was to become, by whoever may draft a change of it. */
      readonly wanted?: { readonly of: TargetOwner; readonly amount: bigint };
    }
  | {
      readonly code: 'split-refused';
      readonly why: 'no-children' | 'nothing-to-split' | 'no-basis' | 'below-nothing';
    }
  | { readonly code: 'target-replaced' };
