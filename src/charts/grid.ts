import type { Weight } from './text/typeface.ts';

/** The grid all pictures share, in units: 1 unit is 1 px on a desktop and 0.72 px on a phone 390 px wide. */
export const grid = {
  width: 540,
  left: 24,
  right: 516,
  content: 492,
  /** The name column; what is longer is shortened. */
  longestName: 130,
  /** Taller than this no longer fits one phone screen. */
  tallest: 1050,
  eyebrowAt: 39,
  eyebrowToHeadline: 40,
  headlineLine: 34,
  headlineToLead: 32,
  leadLine: 24,
  leadToPlotLabel: 47,
  plotLabelToFirstBar: 25,
  lastBarToFooter: 50,
  boxToFooter: 32,
  footerLine: 21,
  belowFooter: 20,
} as const;

export interface TextRole {
  readonly size: number;
  readonly weight: Weight;
}

/** Every text of a picture has one of these roles. The smallest, 15.5, is 11 px on a phone: the floor. */
export const roles = {
  headline: { size: 26, weight: 600 },
  headlineSmall: { size: 22, weight: 600 },
  call: { size: 20, weight: 600 },
  section: { size: 18, weight: 600 },
  name: { size: 17, weight: 400 },
  figure: { size: 17, weight: 600 },
  lead: { size: 17, weight: 400 },
  label: { size: 16, weight: 400 },
  labelStrong: { size: 16, weight: 600 },
  footer: { size: 15.5, weight: 400 },
} as const satisfies Record<string, TextRole>;

/** How far below its middle a line of text of this size has its baseline, for ideographs and digits alike. */
export const baselineBelowMiddle = (size: number): number => 0.36 * size;
