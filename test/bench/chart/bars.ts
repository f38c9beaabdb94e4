import { grid } from '../../../src/charts/grid.ts';
import { byRank, type Status } from '../../../src/charts/status.ts';
import type { TeamProgress } from '../../../src/charts/team-progress.ts';

export type Row = TeamProgress['rows'][number];

/** What the others are told about the same bars: what they show, and between which edges (units). */
export interface Bars {
  readonly rows: readonly (Row & { readonly pace: number })[];
  /** The share at the end of the axis. */
  readonly most: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The share that somebody had before this week. */
  before(row: Row): number;
}

export function barsOf(team: TeamProgress): Bars {
  const rows = team.rows.toSorted(byRank).map((row) => ({ ...row, pace: row.pace ?? team.pace }));
  const top = 200;
  return {
    rows,
    most: Math.max(1, ...rows.map((row) => row.attainment ?? 0)),
    left: grid.left + 100,
    right: grid.right - 130,
    top,
    bottom: top + rows.length * 34,
    before: (row) => (row.attainment ?? 0) - row.gain,
  };
}

const glyphs: Readonly<Record<Status, string>> = {
  ahead: '▲',
  onTrack: '●',
  atRisk: '◆',
  behind: '▼',
  onLeave: '‖',
  noData: '○',
};

/** Glyph and word on the right of a bar; the word stands once, where a status begins. */
export function statusBeside({ statusWords }: TeamProgress, { rows }: Bars, at: number): string {
  const status = rows[at]?.status ?? 'noData';
  return rows[at - 1]?.status === status ? glyphs[status] : `${glyphs[status]} ${statusWords[status]}`;
}
