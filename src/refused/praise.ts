import type { Indicator } from '../domain/indicators/indicator.ts';
import type { PraiseProblem } from '../domain/praise/problem.ts';
import type { Named } from './named.ts';

/** Praise, and awards for a skill. */
export type AboutPraise =
  /** A praise or a nomination with something that does not do: all of it, the first as it is asked for. */
  | { readonly code: 'praise-misread'; readonly problems: readonly [PraiseProblem, ...PraiseProblem[]] }
  /** So many were given today. */
  | { readonly code: 'praise-limit'; readonly most: number }
  /** Nothing was given today that stands and could be taken back. */
  | { readonly code: 'no-praise-today' }
  /** There is neither a manager nor an admin who could decide about a nomination. */
  | { readonly code: 'nobody-decides' }
  /** It was decided, or, without anybody, taken back. */
  | {
      readonly code: 'award-settled';
      readonly by: Named | undefined;
      readonly at: Temporal.Instant | undefined;
    }
  /** `indicator`: the one that is meant, where there is one and praise cannot count through it. */
  | {
      readonly code: 'no-praise-indicator';
      readonly word: string;
      readonly indicator: Indicator | undefined;
      readonly fitting: readonly Indicator[];
    };
