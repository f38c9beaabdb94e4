import type { ContestState } from '../domain/contests/contest.ts';
import type { ContestProblem } from '../domain/contests/problem.ts';
import type { Named } from './named.ts';

/** Contests that are offered, joined and cancelled. */
export type AboutContests =
  /** One that is offered with something that does not do: all of it, the first as it is asked for. */
  | { readonly code: 'contest-misread'; readonly problems: readonly [ContestProblem, ...ContestProblem[]] }
  | {
      readonly code: 'contest-join-refused';
      readonly number: number;
      readonly why: 'already' | 'no-target';
    }
  /** Somebody, or the clock, was quicker. */
  | { readonly code: 'contest-moved-on'; readonly number: number; readonly state: ContestState }
  /** It is between others; the team is somebody else's to name. */
  | { readonly code: 'not-your-contest'; readonly number: number }
  | { readonly code: 'not-your-team'; readonly team: Named }
  | { readonly code: 'not-contest-maker'; readonly number: number; readonly maker: Named }
  /** What has begun is cancelled with a reason. */
  | { readonly code: 'contest-reason'; readonly number: number };
