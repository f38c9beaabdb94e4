import type { Frame } from '../drawing/frame.ts';

/** Where the points of scores come from; all words come worded in the language of the chat. */
export interface ContributionChart extends Frame {
  /** Result, process, capability, and the team where it has a part. */
  readonly columns: readonly Column[];
  readonly totalLabel: string;
  /** In the order in which they are read; of more than there is room for, the last. */
  readonly rows: readonly ContributionRow[];
  /** How many of the first have no room, for the footer. */
  readonly unlisted: (count: number) => string;
  /** What two slashes mean, for the footer where there are any. */
  readonly cutShort: string;
}

export interface Column {
  readonly name: string;
  /** "of 50"; empty where it is not the same for all. */
  readonly note: string;
}

export interface ContributionRow {
  readonly name: string;
  /** One for each column; undefined without data. */
  readonly cells: readonly (Cell | undefined)[];
  /** What the cells add up to; undefined without any data. */
  readonly total: number | undefined;
  /** In the place of the cells then. */
  readonly note: string;
}

export interface Cell {
  /** Whole points, as they are said. */
  readonly points: number;
  /** The same to the last digit, as they are drawn. */
  readonly length: number;
  /** What an attainment of 100 % would bring. */
  readonly full: number;
  /** Too little of that. */
  readonly weak: boolean;
}
