import type { Frame } from '../drawing/frame.ts';

/** The alignment index of a team over weeks; all words come worded in the language of the chat. */
export interface AlignmentOverWeeks extends Frame {
  readonly index: {
    readonly name: string;
    /** Points of each week, 0–100, the oldest first; undefined for a week without them. */
    readonly weeks: readonly (number | undefined)[];
    /** "+5 in 8 weeks"; empty where there is nothing to compare with. */
    readonly change: string;
  };
  /** Of the first and the last week: "Week 42". */
  readonly weekLabels: readonly [string, string];
  readonly parts: readonly Part[];
}

export interface Part {
  readonly name: string;
  /** As many as those of the index. The last is undefined exactly where the part does not apply. */
  readonly weeks: readonly (number | undefined)[];
  /** What it is made of, or why it does not apply. */
  readonly explanation: string;
  /** "Not applicable", which stands in the place of a strip. */
  readonly absent?: string;
  /** The one that holds the index back. */
  readonly lowest: boolean;
}
