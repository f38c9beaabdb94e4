import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import type { Columns } from './columns.ts';
import type { AlignmentOverWeeks } from './data.ts';
import { drawFirstValue } from './first-value.ts';
import { drawStrip } from './strip.ts';

const height = 56;
const betweenLabels = 16;

/** The index with its change, large. `y` is the baseline of the weeks' labels; gives the bottom of the strip. */
export function drawIndex(
  canvas: Canvas,
  { index, weekLabels }: AlignmentOverWeeks,
  columns: Columns & { readonly floor: number },
  y: number,
): number {
  const { ink, ink2 } = canvas.theme;
  const { x, width } = columns.strip;
  const top = y + 12;
  const middle = top + height / 2;
  drawWeekLabels(canvas, columns, weekLabels, y);
  drawStrip(canvas, { weeks: index.weeks, floor: columns.floor, tone: 'index' }, { x, width, y: top, height });
  drawFirstValue(canvas, index.weeks, columns, { y: top, height });

  const nameAt = index.change ? middle - 6 : middle + baselineBelowMiddle(roles.figure.size);
  const name = cut(index.name, canvas.fits(columns.nameWidth, roles.figure));
  canvas.text(name, grid.left, nameAt, { role: roles.figure, color: ink });
  const change = cut(index.change, canvas.fits(columns.nameWidth, roles.label));
  if (change) canvas.text(change, grid.left, nameAt + 25, { role: roles.label, color: ink2 });
  const value = String(index.weeks.at(-1) ?? '–');
  const baseline = middle + baselineBelowMiddle(roles.index.size);
  canvas.text(value, grid.right, baseline, { role: roles.index, color: ink, align: 'right' });
  return top + height;
}

/** Over the first and the last week; where they would meet, over the last one alone. */
function drawWeekLabels(canvas: Canvas, { strip }: Columns, [from, to]: readonly [string, string], y: number): void {
  const placing = { role: roles.label, color: canvas.theme.ink3 };
  canvas.text(to, strip.x + strip.width, y, { ...placing, align: 'right' });
  const both = canvas.width(from, roles.label) + canvas.width(to, roles.label) + betweenLabels;
  if (both <= strip.width) canvas.text(from, strip.x, y, placing);
}
