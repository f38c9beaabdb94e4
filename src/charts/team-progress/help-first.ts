import { attainmentAxis, drawBar } from '../drawing/bar.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawPlotLabels } from '../drawing/plot-labels.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { shortName } from '../text/short-name.ts';
import type { Row, TeamProgress } from './data.ts';

const pitch = 30;

/** The ones furthest behind, one bar each. `y` is the baseline of the heading; gives the middle of the last bar. */
export function drawHelpFirst(canvas: Canvas, rows: readonly Row[], data: TeamProgress, y: number): number {
  const { ink, status } = canvas.theme;
  const heading = data.crowdWords.helpFirst(rows.length);
  canvas.text(heading, grid.left, y, { role: roles.section, color: ink });

  const names = Math.min(grid.longestName, Math.max(...rows.map((row) => canvas.width(row.name, roles.name))));
  const percents = Math.max(...rows.map((row) => canvas.width(row.percentText, roles.figure)));
  const glyph = grid.right - 8;
  const percentRight = glyph - 13;
  const axis = attainmentAxis(grid.left + names + 12, percentRight - percents - 14, []);
  const headingEnds = grid.left + canvas.width(heading, roles.section) + 16;
  drawPlotLabels(canvas, axis, data.pace, data, { y, from: headingEnds });

  const everybody = data.rows.map((row) => row.name);
  for (const [index, row] of rows.entries()) {
    const middle = y + 28 + index * pitch;
    const baseline = middle + baselineBelowMiddle(roles.name.size);
    const name = shortName(row.name, canvas.fits(names, roles.name), everybody);
    canvas.text(name, grid.left, baseline, { role: roles.name, color: ink });
    canvas.text(row.percentText, percentRight, baseline, { role: roles.figure, color: ink, align: 'right' });
    const progress = { attainment: row.attainment ?? 0, gain: row.gain, pace: row.pace ?? data.pace };
    drawBar(canvas, axis, middle, progress, status[row.status]);
    canvas.glyph(row.status, glyph, middle, roles.label.size, status[row.status].fill);
  }
  return y + 28 + (rows.length - 1) * pitch;
}
