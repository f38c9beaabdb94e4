/** Where somebody stands against their pace. The last two are never judged and never counted. */
export type Status = 'ahead' | 'onTrack' | 'atRisk' | 'behind' | 'onLeave' | 'noData';

export interface Glyph {
  /** The name of a symbol Vega knows, or a path inside the square from -1 to 1. */
  readonly shape: string;
  /** Area relative to the others, so that all of them look equally large. */
  readonly weight: number;
  readonly hollow: boolean;
}

/** Status is shape, word and colour; any one of them is enough. The order is that of a ranked list. */
export const glyphs: Readonly<Record<Status, Glyph>> = {
  ahead: { shape: 'triangle-up', weight: 1, hollow: false },
  onTrack: { shape: 'circle', weight: 0.82, hollow: false },
  atRisk: { shape: 'diamond', weight: 1, hollow: false },
  behind: { shape: 'triangle-down', weight: 1, hollow: false },
  onLeave: { shape: 'M-0.8,-1h0.55v2h-0.55zM0.25,-1h0.55v2h-0.55z', weight: 0.55, hollow: false },
  noData: { shape: 'circle', weight: 0.82, hollow: true },
};

/** From low to high, as on an axis. */
export const judged = ['behind', 'atRisk', 'onTrack', 'ahead'] as const satisfies readonly Status[];

const ranking: Readonly<Record<Status, number>> = { ahead: 0, onTrack: 1, atRisk: 2, behind: 3, onLeave: 4, noData: 5 };

/** Orders by status, then by attainment (a share; higher first). */
export function byRank(
  a: { readonly status: Status; readonly attainment?: number | undefined },
  b: { readonly status: Status; readonly attainment?: number | undefined },
): number {
  return ranking[a.status] - ranking[b.status] || (b.attainment ?? 0) - (a.attainment ?? 0);
}
