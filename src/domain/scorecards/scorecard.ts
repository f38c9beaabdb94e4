import type { Bounds } from '../attainment.ts';
import type { Indicator } from '../indicators/indicator.ts';

export type Dimension = Indicator['dimension'];

/** An indicator on a scorecard, and between which an attainment counts. */
export interface ScorecardItem extends Bounds {
  readonly indicator: string;
  /** In hundredths of a percent. */
  readonly weight: number;
  /** It stays: no change of the scorecard may touch it. */
  readonly core: boolean;
}

/** What a scorecard says from a day on. */
export interface ScorecardVersion {
  readonly items: readonly ScorecardItem[];
  /** Share of the team's attainment in a person's score, in hundredths of a percent. */
  readonly teamLink: number;
  /** The indicator by which the team is measured in everybody's score; undefined: by the team's own score. */
  readonly teamIndicator: string | undefined;
}

/** 100 %, in hundredths of a percent. */
export const whole = 10_000;

export const defaultTeamLink = 2_000;

export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Within which a scorecard is taken as it is. Weights in hundredths of a percent; an organisation may set its own. */
export interface Envelope {
  readonly dimensions: Readonly<Record<Dimension, Limits>>;
  readonly indicators: Limits;
  readonly leastWeight: number;
}

export const defaultEnvelope: Envelope = {
  dimensions: {
    result: { least: 4_000, most: 6_000 },
    process: { least: 2_000, most: 4_000 },
    capability: { least: 1_000, most: 2_000 },
  },
  indicators: { least: 3, most: 7 },
  leastWeight: 500,
};
