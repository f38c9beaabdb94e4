import type { Canvas } from '../drawing/canvas.ts';
import { drawHeading } from '../drawing/heading.ts';
import { roles } from '../grid.ts';
import { shortName } from '../text/short-name.ts';
import { columnLeft, columnWidth, nameLeft } from './columns.ts';
import type { Row, TeamProgress } from './data.ts';

const beforeGain = 8;

/** Who gained most this week, side by side. `y` is the baseline of the heading; gives that of the names. */
export function drawMovers(canvas: Canvas, rows: readonly Row[], data: TeamProgress, y: number): number {
  const { ink, status } = canvas.theme;
  const ranked = data.order === 'ranked';
  drawHeading(canvas, data.crowdWords.movers, data.crowdWords.moversUnit, y);
  const baseline = y + 31;
  const everybody = data.rows.map((row) => row.name);
  for (const [index, row] of rows.entries()) {
    const left = columnLeft(index);
    if (ranked) canvas.glyph(row.status, left + 7, baseline - 6, roles.label.size, status[row.status].fill);
    const from = nameLeft(left, ranked);
    const gain = canvas.width(row.gainText, roles.figure);
    const name = shortName(row.name, canvas.fits(left + columnWidth - from - beforeGain - gain, roles.name), everybody);
    canvas.text(name, from, baseline, { role: roles.name, color: ink });
    const gainLeft = from + canvas.width(name, roles.name) + beforeGain;
    canvas.text(row.gainText, gainLeft, baseline, { role: roles.figure, color: ink });
  }
  return baseline;
}
