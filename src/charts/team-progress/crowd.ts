import type { Canvas } from '../drawing/canvas.ts';
import { byRank, judged } from '../status.ts';
import { drawCounts } from './counts.ts';
import type { Row, TeamProgress } from './data.ts';
import { drawDistribution } from './distribution.ts';
import { drawHelpFirst } from './help-first.ts';
import { drawMovers } from './movers.ts';
import { drawOthers } from './others.ts';

const mostHelped = 5;
const mostMovers = 3;

/**
 * More than 20 rows: counts by status, distribution, the five furthest behind, three movers, and everybody else once.
 * `y` is the baseline of the counts; gives the middle of the last row. A crowd in name order is judged nowhere:
 * it has no furthest behind, and the dots have one colour.
 */
export function drawCrowd(canvas: Canvas, data: TeamProgress, y: number): number {
  const ranked = data.order === 'ranked';
  const rows = data.rows.filter((row) => judged.some((status) => status === row.status));
  drawCounts(canvas, rows, data, y);
  let end = drawDistribution(canvas, rows, data, y + 47);

  const helped = ranked ? furthestBehind(rows, data.pace) : [];
  if (helped.length > 0) end = drawHelpFirst(canvas, helped, data, end + 36);
  const movers = rows.filter((row) => row.gain > 0).toSorted((a, b) => b.gain - a.gain);
  if (movers.length > 0) end = drawMovers(canvas, movers.slice(0, mostMovers), data, end + 46);

  const others = data.rows.filter((row) => !helped.includes(row));
  return drawOthers(canvas, ranked ? others.toSorted(byRank) : others, data, end + 46);
}

/** Compared with their own pace, shown in the order of the whole. */
function furthestBehind(rows: readonly Row[], pace: number): readonly Row[] {
  const lead = (row: Row) => (row.attainment ?? 0) - (row.pace ?? pace);
  return rows
    .filter(({ status }) => status === 'behind' || status === 'atRisk')
    .toSorted((a, b) => lead(a) - lead(b))
    .slice(0, mostHelped)
    .toSorted(byRank);
}
