import type { Status } from './status.ts';

/**
 * The colours of one theme. Text stands out from the background by at least 5.2 : 1 (light) and 6.9 : 1 (dark), fills
 * by 3.3 and 5. Colour means status or, as `brand`, "actual and forecast"; nothing is coloured for decoration.
 */
export interface Theme {
  readonly background: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hairline: string;
  readonly track: string;
  /** The mark of "expected by now": the strongest ink of every plot. */
  readonly pace: string;
  readonly brand: string;
  readonly forecastBand: string;
  readonly status: Readonly<Record<Status, StatusColours>>;
}

export interface StatusColours {
  /** Glyphs, and the part of a bar that was gained this week. */
  readonly fill: string;
  /** The rest of the bar. */
  readonly soft: string;
  readonly text: string;
}

const lightNeutral: StatusColours = { fill: '#7F8B99', soft: '#C6CDD5', text: '#5F6C7B' };
const darkNeutral: StatusColours = { fill: '#7E8A98', soft: '#4A5562', text: '#97A3B0' };

export const light: Theme = {
  background: '#FFFFFF',
  surface: '#F4F6F8',
  ink: '#17202B',
  ink2: '#455262',
  ink3: '#5F6C7B',
  hairline: '#D5DBE2',
  track: '#EDF0F3',
  pace: '#17202B',
  brand: '#0B7A75',
  forecastBand: '#D3E8E6',
  status: {
    ahead: { fill: '#0A5E94', soft: '#7FADCB', text: '#0A5E94' },
    onTrack: { fill: '#5C8DB0', soft: '#A9C4D7', text: '#3D6C90' },
    atRisk: { fill: '#C77A00', soft: '#F0C987', text: '#7F4C00' },
    behind: { fill: '#C2410C', soft: '#E6A184', text: '#B03A0A' },
    noData: lightNeutral,
    onLeave: lightNeutral,
  },
};

export const dark: Theme = {
  background: '#14181E',
  surface: '#1E242C',
  ink: '#F0F3F6',
  ink2: '#BAC4CF',
  ink3: '#97A3B0',
  hairline: '#38424E',
  track: '#28303A',
  pace: '#FFFFFF',
  brand: '#4FC4BC',
  forecastBand: '#1F4144',
  status: {
    ahead: { fill: '#6CC0F2', soft: '#38617C', text: '#6CC0F2' },
    onTrack: { fill: '#7A9DB8', soft: '#44586A', text: '#9CBBD2' },
    atRisk: { fill: '#F2B544', soft: '#7A6234', text: '#F2B544' },
    behind: { fill: '#FF8357', soft: '#804A38', text: '#FF8F66' },
    noData: darkNeutral,
    onLeave: darkNeutral,
  },
};
