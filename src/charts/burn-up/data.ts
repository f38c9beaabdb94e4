import type { Frame } from '../drawing/frame.ts';
import type { Invitation } from '../drawing/invitation.ts';

/** How far a team or a person has come, working day by working day, against the straight plan. */
export interface BurnUp extends Frame {
  readonly plot: BurnUpPlot;
  /** Before the first report: what to type stands below the plan. */
  readonly invitation?: Invitation;
}

/** Amounts are shares of the target, days are working days of the period. All words come worded. */
export interface BurnUpPlot {
  /** How many days there are, and how many of them are over. */
  readonly total: number;
  readonly worked: number;
  /** What had come in by the end of each day that is over, in order; empty where nothing has been reported yet. */
  readonly actual: readonly number[];
  /** What the period comes to; absent while it is too early to tell, and after its end. */
  readonly forecast?: { readonly value: number; readonly low: number; readonly high: number };
  /** Where months or weeks begin: `after` so many working days. */
  readonly ticks: readonly { readonly text: string; readonly after: number }[];
  /** The day at whose end the plan was furthest away; absent where it was never worth a word. */
  readonly furthest?: { readonly after: number; readonly text: string };
  readonly words: BurnUpWords;
}

export interface BurnUpWords {
  /** "Plan 69%" */
  readonly planNow: string;
  readonly actualNow: string;
  /** "Day 43 of 62" */
  readonly today: string;
  readonly target: string;
  /** "Forecast 96%", and "Range 88–103"; the latter is empty where there is none. */
  readonly forecast: string;
  readonly range: string;
  /** "2 points behind plan"; and, where the plan lies flat, that it does. */
  readonly distance: string;
  readonly flat: string;
}
