import type { Frame } from '../drawing/frame.ts';
import type { Invitation } from '../drawing/invitation.ts';
import type { PlotWords } from '../drawing/plot-labels.ts';
import type { Status } from '../status.ts';

/**
 * Everybody against their own target. All words come worded in the language of the chat, percentages as well: only
 * whoever worded them knows that rounding must not reach a threshold that the value has not.
 */
export interface TeamProgress extends Frame, PlotWords {
  /** Expected by now, as a share of the target. */
  readonly pace: number;
  /**
   * `ranked` sorts by status and percentage and shows who stands where: for managers, chats at privacy `value` or `full`,
   * and rows that are teams. `named` judges nobody: everyone in one colour, in the order handed in.
   */
  readonly order: 'ranked' | 'named';
  /** People or teams; above 60 hand in sub-teams, or the picture outgrows a phone. */
  readonly rows: readonly Row[];
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly crowdWords: CrowdWords;
  /** Before the first report: drawn in place of the rows. */
  readonly invitation?: Invitation;
}

export interface Row {
  readonly name: string;
  /** Share of the target; absent exactly where the status is `noData`, which is never 0. */
  readonly attainment?: number;
  /** "67%"; "–" without data. */
  readonly percentText: string;
  /** Share of the target gained this week; less than 0 after a correction. */
  readonly gain: number;
  /** "+16", in points. */
  readonly gainText: string;
  /** Their own pace where a target is prorated. */
  readonly pace?: number;
  readonly status: Status;
  /** Why there is no number: "no report since Nov 24". */
  readonly note?: string;
}

/** Headings that stand only in the picture of more than 20 rows, which decides itself how many it lists. */
export interface CrowdWords {
  readonly helpFirst: (count: number) => string;
  readonly movers: string;
  readonly moversUnit: string;
  /** Over everybody who is not helped first; in name order nobody is, and `everybody` stands instead. */
  readonly others: (count: number) => string;
  readonly everybody: (count: number) => string;
  /** How to read three columns. */
  readonly othersOrder: string;
  /** People on pace who are left out so that the picture stays on one screen. */
  readonly unlisted: (count: number) => string;
}
