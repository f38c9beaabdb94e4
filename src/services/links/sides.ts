import type { Work } from '../work.ts';

/** Two persons who are one: `keep` stays, `gone` has no account any more. */
export interface Sides {
  readonly keep: string;
  readonly gone: string;
}

/** One transaction, and who the two are. */
export interface Joining extends Sides {
  readonly work: Work;
}
