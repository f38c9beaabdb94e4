import { drawStrip } from '../alignment/strip.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import type { AlignmentPartWeek, AlignmentWeek } from './data.ts';

const value = { size: 38, weight: 600 } as const;
/** The index itself, left of its parts. */
const indexWidth = 96;
const between = 10;
const afterName = 6;
const stripHeight = 34;
/** With a strip for each part, or in one line where there is no room for them. */
export const alignmentHeights = { strips: 64, line: 20 };

/** The index below `top`, with its parts in strips or with the lowest in words. */
export function drawAlignment(
  canvas: Canvas,
  alignment: AlignmentWeek,
  top: number,
  form: keyof typeof alignmentHeights,
): void {
  if (form === 'strips') drawStrips(canvas, alignment, top);
  else drawLine(canvas, alignment, top + 16);
}

function drawLine(canvas: Canvas, { title, index, change, parts }: AlignmentWeek, y: number): void {
  const { ink, ink2, status } = canvas.theme;
  const said = `${title} ${index}`;
  canvas.text(said, grid.left, y, { role: roles.section, color: ink });
  const changeLeft = grid.left + canvas.width(said, roles.section) + 10;
  if (change) canvas.text(change, changeLeft, y, { role: roles.label, color: ink2 });
  const lowest = parts.find(({ strip }) => strip?.tone === 'lowest');
  if (!lowest) return;
  const words = `${lowest.name} ${lowest.points}`;
  const color = status.atRisk.text;
  canvas.text(words, grid.right, y, { role: roles.labelStrong, color, align: 'right' });
}

function drawStrips(canvas: Canvas, { title, index, change, parts }: AlignmentWeek, top: number): void {
  const { ink, ink2 } = canvas.theme;
  const words = cut(title, canvas.fits(indexWidth, roles.section));
  canvas.text(words, grid.left, top + 16, { role: roles.section, color: ink });
  canvas.text(index, grid.left, top + alignmentHeights.strips - 3, { role: value, color: ink });
  const changeLeft = grid.left + canvas.width(index, value) + 8;
  const said = cut(change, canvas.fits(grid.left + indexWidth - changeLeft, roles.label));
  if (said) canvas.text(said, changeLeft, top + alignmentHeights.strips - 3, { role: roles.label, color: ink2 });

  let x = grid.left + indexWidth + between;
  for (const { part, width } of widthsFor(canvas, parts, grid.right - x)) {
    drawPart(canvas, part, { x, y: top, width });
    x += width + between;
  }
}

/** Equal, unless a name needs more than its share. */
function widthsFor(canvas: Canvas, parts: AlignmentWeek['parts'], room: number) {
  const shared = room - between * (parts.length - 1);
  const needs = parts.map(
    ({ name, points }) => canvas.width(name, roles.footer) + afterName + canvas.width(points, roles.figure),
  );
  const equal = shared / parts.length;
  const spare = (shared - needs.reduce((sum, need) => sum + need, 0)) / parts.length;
  const fits = Math.max(0, ...needs) <= equal;
  return parts.map((part, nth) => ({ part, width: fits || spare < 0 ? equal : (needs[nth] ?? 0) + spare }));
}

/** The points stand at the right; where a name would meet them it is cut. */
function drawPart(
  canvas: Canvas,
  { name, points, strip }: AlignmentPartWeek,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { ink, ink2, ink3, status } = canvas.theme;
  const lowest = strip?.tone === 'lowest';
  const color = lowest ? status.atRisk.text : strip ? ink : ink3;
  canvas.text(points, x + width, y + 16, { role: roles.figure, color, align: 'right' });
  const room = width - canvas.width(points, roles.figure) - afterName + 0.01;
  const words = cut(name, canvas.fits(room, roles.footer));
  if (words) canvas.text(words, x, y + 16, { role: roles.footer, color: lowest ? color : ink2 });
  const box = { x, y: y + 28, width, height: stripHeight };
  if (strip) drawStrip(canvas, strip, box);
}
