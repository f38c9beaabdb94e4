import type { Canvas } from '../drawing/canvas.ts';
import { drawParagraph } from '../drawing/paragraph.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import { breakLines } from '../text/lines.ts';
import type { Columns } from './columns.ts';
import type { Part } from './data.ts';
import { drawFirstValue } from './first-value.ts';
import { drawStrip } from './strip.ts';

const height = 42;
const explanationBelow = 27;

/** One part with the line that explains it. `y` is the top of its strip; gives the last baseline of the explanation. */
export function drawPart(canvas: Canvas, part: Part, columns: Columns & { readonly floor: number }, y: number): number {
  const { theme } = canvas;
  const { x, width } = columns.strip;
  const last = part.weeks.at(-1);
  const color = part.lowest ? theme.status.atRisk.text : theme.ink;
  const middle = y + height / 2;
  if (last === undefined) {
    const words = cut(part.absent ?? '', canvas.fits(grid.right - x, roles.label));
    const baseline = middle + baselineBelowMiddle(roles.label.size);
    if (words) canvas.text(words, x + width, baseline, { role: roles.label, color: theme.ink3, align: 'right' });
  } else {
    const tone = part.lowest ? 'lowest' : 'part';
    drawStrip(canvas, { weeks: part.weeks, floor: columns.floor, tone }, { x, width, y, height });
    drawFirstValue(canvas, part.weeks, columns, { y, height });
    const baseline = middle + baselineBelowMiddle(roles.part.size);
    canvas.text(String(last), grid.right, baseline, { role: roles.part, color, align: 'right' });
  }
  const name = cut(part.name, canvas.fits(columns.nameWidth, roles.figure));
  canvas.text(name, grid.left, middle + baselineBelowMiddle(roles.figure.size), { role: roles.figure, color });
  const lines = breakLines(part.explanation, canvas.fits(grid.content, roles.label), 2);
  const below = { x: grid.left, y: y + height + explanationBelow, pitch: 23 };
  return drawParagraph(canvas, lines, { ...below, role: roles.label, color: theme.ink2 });
}
