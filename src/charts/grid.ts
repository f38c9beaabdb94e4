import type { Weight } from './text/typeface.ts';

/** The grid all pictures share, in units: 1 unit is 1 px on a desktop and 2/3 px on a phone 360 px wide. */
export const grid = {
  width: 540,
  left: 24,
  right: 516,
  content: 492,
  /** The name column; what is longer is shortened. */
  longestName: 136,
  /** Taller than this no longer fits one phone screen. */
  tallest: 1050,
  eyebrowAt: 39,
  eyebrowToHeadline: 41,
  headlineLine: 36,
  headlineToLead: 33,
  leadLine: 25,
  leadToPlotLabel: 47,
  plotLabelToFirstBar: 25,
  lastBarToFooter: 50,
  boxToFooter: 32,
  footerLine: 22,
  belowFooter: 20,
} as const;

export interface TextRole {
  readonly size: number;
  readonly weight: Weight;
}

/** Every text of a picture has one of these roles. The smallest, 16.5, is 11 px on the narrowest phone: the floor. */
export const roles = {
  headline: { size: 28, weight: 600 },
  headlineSmall: { size: 23.5, weight: 600 },
  call: { size: 21, weight: 600 },
  section: { size: 19, weight: 600 },
  name: { size: 18, weight: 400 },
  figure: { size: 18, weight: 600 },
  lead: { size: 18, weight: 400 },
  label: { size: 17, weight: 400 },
  labelStrong: { size: 17, weight: 600 },
  footer: { size: 16.5, weight: 400 },
  index: { size: 41, weight: 600 },
  part: { size: 26, weight: 600 },
  total: { size: 20, weight: 600 },
} as const satisfies Record<string, TextRole>;

/** How far below its middle a line of text of this size has its baseline, for ideographs and digits alike. */
export const baselineBelowMiddle = (size: number): number => 0.36 * size;
