import type { Frame } from '../drawing/frame.ts';

/** Who helped whom, at most 12 people or teams on either side; all words come worded in the language of whoever reads. */
export interface Helping extends Frame {
  /** The same on both sides, in the order handed in. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** From member to member, by id; what is not here is nothing. A team may have helped itself. */
  readonly cells: readonly { readonly helper: string; readonly helped: string; readonly tasks: number }[];
  /** Over the columns. */
  readonly helpedLabel: string;
  /** Over the names of the rows. */
  readonly helperLabel: string;
  readonly totalLabel: string;
}
