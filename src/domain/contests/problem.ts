import type { Indicator } from '../indicators/indicator.ts';

/** What does not do about a contest that somebody would have. */
export type ContestProblem =
  | { readonly part: 'sides'; readonly why: 'missing' | 'alone' | 'self' | 'several-people' | 'too-many' | 'within' }
  | { readonly part: 'sides'; readonly why: 'nobody'; readonly word: string }
  | {
      readonly part: 'indicator' | 'tie';
      readonly word: string;
      /** It is one, and not of the kind that people can compete in. */
      readonly indicator: Indicator | undefined;
      readonly fitting: readonly Indicator[];
    }
  | { readonly part: 'tie'; readonly why: 'same' }
  | { readonly part: 'by'; readonly word: string }
  | { readonly part: 'from' | 'until'; readonly why: 'unclear' | 'gone'; readonly word: string }
  | { readonly part: 'until'; readonly why: 'short' }
  /** The days go beyond the period of the targets that they are compared with. */
  | { readonly part: 'until'; readonly why: 'period'; readonly last: Temporal.PlainDate }
  /** Nobody there has a target for these days. */
  | { readonly part: 'by'; readonly why: 'no-target' }
  | { readonly part: 'min'; readonly word: string }
  /** There is no chat to show it in, or the only one shows nothing about people. */
  | { readonly part: 'chat'; readonly why: 'none' | 'no-people' };
