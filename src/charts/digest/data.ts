import type { Strip } from '../alignment/strip.ts';
import type { BurnUpPlot } from '../burn-up/data.ts';
import type { Frame } from '../drawing/frame.ts';
import type { Row } from '../team-progress/data.ts';

/** The week of a team in one picture. Whatever is absent leaves its room to the rest. All words come worded. */
export interface DigestPicture extends Omit<Frame, 'lead'> {
  readonly people?: PeopleWeek;
  readonly burnUp?: BurnUpPlot;
  readonly alignment?: AlignmentWeek;
  /** The one thing to do next, and what it brings. */
  readonly next?: string;
}

export interface PeopleWeek {
  /** Expected by now, as a share of the target. */
  readonly pace: number;
  /** `ranked` puts those on pace beside those who need support; `named` judges nobody and keeps the order handed in. */
  readonly order: 'ranked' | 'named';
  /** People or teams, at most 20. */
  readonly rows: readonly Row[];
  readonly words: PeopleWords;
}

export interface PeopleWords {
  /** Over everybody in name order, where it points at nobody: "8 of 12 are on pace". */
  readonly lead?: string;
  readonly onPace: (count: number) => string;
  readonly needSupport: (count: number) => string;
  /** Those who have no room: "5 more on pace". */
  readonly moreOnPace: (count: number) => string;
  readonly moreNeedSupport: (count: number) => string;
  /** Those who are not judged: "2 without a target". */
  readonly unjudged: (count: number) => string;
  readonly movers: string;
  readonly moversUnit: string;
}

export interface AlignmentWeek {
  readonly title: string;
  /** "84", and "up 5"; the latter is empty where there is nothing to compare with. */
  readonly index: string;
  readonly change: string;
  readonly parts: readonly AlignmentPartWeek[];
}

export interface AlignmentPartWeek {
  readonly name: string;
  /** "97"; "–" where the part does not apply. */
  readonly points: string;
  /** Absent where it does not apply. */
  readonly strip?: Strip;
}
