import type { Frame } from '../drawing/frame.ts';

/** How a contest stands; all words come worded in the language of the chat, numbers as well. */
export interface ContestChart extends Frame {
  /** The sides that are named, the best first where they are ranked. */
  readonly rows: readonly ContestRow[];
  /** Where the others are, whom nobody names: as shares like those of the rows, in any order. */
  readonly others: readonly number[];
  /** Before their marks: "3 more teams"; empty without any. */
  readonly othersLabel: string;
  /** The least that wins. */
  readonly minimum?: { readonly share: number; readonly label: string };
}

export interface ContestRow {
  readonly name: string;
  /** Of the own target, or of the best there is; absent without data, which is not 0. */
  readonly share?: number;
  /** "64%"; what stands there without data. */
  readonly text: string;
}
