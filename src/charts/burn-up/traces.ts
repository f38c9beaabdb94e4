import type { BurnUpPlot } from './data.ts';

/** A place in a plot before it has a size: so many working days from the left, so much up. */
export interface Place {
  readonly day: number;
  readonly value: number;
}

/** Where the plan lies between two edges, or the forecast. */
export interface Edges {
  readonly day: number;
  readonly value: number;
  readonly value2: number;
}

export interface Traces {
  readonly plan: readonly Place[];
  readonly actual: readonly Place[];
  readonly forecast: readonly Place[];
  readonly band: readonly Edges[];
  /** The fields between plan and actual, cut where one overtakes the other. */
  readonly gaps: readonly { readonly behind: boolean; readonly edges: readonly Edges[] }[];
}

/** How high something stands on a day: as much as has come in, or how far that is from the plan. */
export type Level = (day: number, share: number) => number;

export const rising: Level = (_, share) => share;
/** With the plan laid flat, a distance of two points is as high as the scale allows, however large the target. */
export const flat =
  (total: number): Level =>
  (day, share) =>
    share - day / total;

/** The lines of a burn-up; the actual one is a single place where nothing is known yet. */
export function tracesOf(plot: BurnUpPlot, level: Level): Traces {
  const { total } = plot;
  const place = (day: number, share: number): Place => ({ day, value: level(day, share) });
  const shares = [0, ...plot.actual];
  const band = bandOf(plot);
  return {
    plan: [place(0, 0), place(total, 1)],
    actual: shares.map((share, day) => place(day, share)),
    forecast: plot.forecast ? [place(shares.length - 1, lastOf(plot)), place(total, plot.forecast.value)] : [],
    band: band.map(({ day, low, high }) => ({ day, value: level(day, low), value2: level(day, high) })),
    gaps: gapsOf(shares, total).map(({ behind, places }) => ({
      behind,
      edges: places.map(({ day, share }) => ({ day, value: level(day, share), value2: level(day, day / total) })),
    })),
  };
}

export const lastOf = ({ actual }: BurnUpPlot): number => actual.at(-1) ?? 0;

export const isOver = ({ total, worked }: BurnUpPlot): boolean => worked >= total;

/**
 * How far the sum of k days to come may be off: it grows as √(k · (n + k)) with n days over, which is what the interval at
 * the end is calculated with.
 */
function bandOf({ actual, total, forecast }: BurnUpPlot): { day: number; low: number; high: number }[] {
  if (!forecast) return [];
  const [from, now] = [actual.length, actual.at(-1) ?? 0];
  const left = total - from;
  return Array.from({ length: left + 1 }, (_, ahead) => {
    const middle = now + ((forecast.value - now) * ahead) / left;
    const grown = Math.sqrt((ahead * (from + ahead)) / (left * total));
    const low = middle - (forecast.value - forecast.low) * grown;
    return {
      day: from + ahead,
      low: Math.max(low, Math.min(now, forecast.low)),
      high: middle + (forecast.high - forecast.value) * grown,
    };
  });
}

interface Gap {
  readonly behind: boolean;
  readonly places: readonly { readonly day: number; readonly share: number }[];
}

function gapsOf(shares: readonly number[], total: number): Gap[] {
  const gaps: { behind: boolean; places: { day: number; share: number }[] }[] = [];
  const lead = (day: number): number => (shares[day] ?? 0) - day / total;
  for (let day = 1; day < shares.length; day += 1) {
    const [before, after] = [lead(day - 1), lead(day)];
    const behind = after < 0;
    const last = gaps.at(-1);
    if (last && (last.behind === behind || after === 0)) {
      last.places.push({ day, share: shares[day] ?? 0 });
      continue;
    }
    const crossing = before === after ? day - 1 : day - 1 + before / (before - after);
    const meeting = { day: crossing, share: crossing / total };
    last?.places.push(meeting);
    gaps.push({ behind, places: [meeting, { day, share: shares[day] ?? 0 }] });
  }
  return gaps;
}
