import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Named } from './named.ts';

/** What people are paid, and what they ask about it. */
export type AboutRewards =
  /** Whoever asks is paid by none: there is none, it has ended, or they approve it. */
  | { readonly code: 'no-reward-plan'; readonly why: 'none' | 'ended' | 'approver' }
  /** The plan does not pay by this, but by those. */
  | { readonly code: 'not-paid-by'; readonly indicator: Indicator; readonly by: readonly Indicator[] }
  /** It pays by this, and there is no target for it. */
  | { readonly code: 'nothing-to-estimate'; readonly indicator: Indicator }
  /** A statement has so many lines. */
  | { readonly code: 'no-such-line'; readonly line: number; readonly lines: number }
  /** There are no words, or more than `most` letters. */
  | { readonly code: 'question-length'; readonly what: 'question' | 'answer'; readonly most: number }
  /** It is the own one: its owner answers it. */
  | { readonly code: 'not-your-inquiry'; readonly number: number; readonly owner: Named }
  /** About this line is asked already. */
  | { readonly code: 'asked-already'; readonly number: number; readonly line: number }
  | {
      readonly code: 'inquiry-answered';
      readonly number: number;
      readonly by: Named | undefined;
      readonly at: Temporal.Instant | undefined;
    }
  /** An adjustment that is no amount of the organisation's currency. */
  | { readonly code: 'unreadable-adjustment'; readonly word: string };
