import type { Indicator } from '../indicators/indicator.ts';
import type { MisreadSlots } from './slot-line.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What is wrong with a part of a task that somebody would offer. `word` is what was typed. */
export type OfferProblem =
  | { readonly part: 'kind'; readonly word: string }
  | { readonly part: 'title'; readonly why: 'missing' | 'too-long' }
  | { readonly part: 'customer' }
  | { readonly part: 'slots'; readonly why: 'misread'; readonly reading: MisreadSlots }
  | { readonly part: 'slots'; readonly why: 'no-team'; readonly word: string; readonly nearest: readonly Named[] }
  | { readonly part: 'points'; readonly word: string }
  /** `indicator`: the one that is meant, where there is one and points cannot count through it; `fitting`: some that would do. */
  | {
      readonly part: 'indicator';
      readonly word: string;
      readonly indicator: Indicator | undefined;
      readonly fitting: readonly Indicator[];
    }
  | { readonly part: 'partner'; readonly why: 'nobody'; readonly word: string }
  | { readonly part: 'partner'; readonly why: 'self' }
  | { readonly part: 'due'; readonly why: 'unclear' | 'gone'; readonly word: string };

/** What a task that was shown before it is published can have lost since. */
export type OfferLost = 'due' | 'team' | 'partner' | 'indicator';
