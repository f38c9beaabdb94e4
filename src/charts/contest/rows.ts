import { type Axis, position } from '../drawing/axis.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import { shortName } from '../text/short-name.ts';
import type { ContestChart, ContestRow } from './data.ts';

const beside = 14;
const barHeight = 18;
const overhang = 4;
/** Of the one mark that stands for somebody who is not named. */
const markSize = 15;

/** Draws a bar for each side that is named and one row of marks for the others. `y` is the first baseline; gives the middle of the last row. */
export function drawRows(canvas: Canvas, data: ContestChart, y: number): number {
  const { rows, others, minimum } = data;
  const axis = axisOf(canvas, data);
  if (minimum) drawLabel(canvas, axis, minimum, y);
  const pitch = rows.length <= 8 ? 42 : 34;
  const first = minimum ? y + 28 : y - 6;
  for (const [index, row] of rows.entries()) drawRow(canvas, axis, row, data, first + index * pitch);
  const last = first + (rows.length - 1) * pitch;
  if (others.length === 0) return last;
  drawOthers(canvas, axis, data, last + pitch);
  return last + pitch;
}

/** From nothing to the whole, or to the furthest beyond it, between the names and the numbers. */
function axisOf(canvas: Canvas, { rows, others, othersLabel, minimum }: ContestChart): Axis {
  const shares = [...rows.flatMap(({ share }) => share ?? []), ...others, minimum?.share ?? 0];
  const names = [...rows.map(({ name }) => canvas.width(name, roles.name)), canvas.width(othersLabel, roles.label)];
  const numbers = rows.map(({ text }) => canvas.width(text, roles.figure));
  const from = grid.left + Math.min(grid.longestName, Math.max(...names)) + beside;
  return { domain: [0, Math.max(1, ...shares)], range: [from, grid.right - Math.max(...numbers) - beside] };
}

const nameRoom = ({ range: [from] }: Axis): number => from - beside - grid.left;

/** Over its mark; at the ends it moves inwards. */
function drawLabel(
  canvas: Canvas,
  axis: Axis,
  { share, label }: NonNullable<ContestChart['minimum']>,
  y: number,
): void {
  const words = cut(label, canvas.fits(grid.content, roles.label));
  const width = canvas.width(words, roles.label);
  const left = Math.min(grid.right - width, Math.max(grid.left, position(axis, share) - width / 2));
  canvas.text(words, left, y, { role: roles.label, color: canvas.theme.ink });
}

function drawRow(
  canvas: Canvas,
  axis: Axis,
  { name, share, text }: ContestRow,
  data: ContestChart,
  middle: number,
): void {
  const { ink, ink3, track, brand } = canvas.theme;
  const baseline = middle + baselineBelowMiddle(roles.name.size);
  const short = shortName(
    name,
    canvas.fits(nameRoom(axis), roles.name),
    data.rows.map((row) => row.name),
  );
  canvas.text(short, grid.left, baseline, { role: roles.name, color: ink });
  const color = share === undefined ? ink3 : ink;
  canvas.text(text, grid.right, baseline, { role: roles.figure, color, align: 'right' });
  const box = { y: middle - barHeight / 2, y2: middle + barHeight / 2 };
  canvas.rect('ground', { x: 0, x2: 1, ...box }, { color: track, axis });
  if (share !== undefined && share > 0) canvas.rect('bar', { x: 0, x2: share, ...box }, { color: brand, axis });
  // Where the target is.
  if ((share ?? 0) > 1)
    canvas.rule('gap', { x: 1, x2: 1, ...box }, { color: canvas.theme.background, strokeWidth: 2, axis });
  drawMinimum(canvas, axis, data, { y: box.y - overhang, y2: box.y2 + overhang });
}

/** One mark each on a line, in one quiet colour: how far apart the field is, and nobody's name. */
function drawOthers(canvas: Canvas, axis: Axis, data: ContestChart, middle: number): void {
  const { ink3, hairline, status } = canvas.theme;
  const label = cut(data.othersLabel, canvas.fits(nameRoom(axis), roles.label));
  const baseline = middle + baselineBelowMiddle(roles.label.size);
  canvas.text(label, grid.left, baseline, { role: roles.label, color: ink3 });
  const line = { x: axis.domain[0], x2: axis.domain[1], y: middle, y2: middle };
  canvas.rule('ground', line, { color: hairline, strokeWidth: 1, axis });
  for (const share of data.others)
    canvas.glyph('onTrack', position(axis, Math.max(0, share)), middle, markSize, status.noData.fill);
  drawMinimum(canvas, axis, data, { y: middle - barHeight / 2 - overhang, y2: middle + barHeight / 2 + overhang });
}

function drawMinimum(
  canvas: Canvas,
  axis: Axis,
  { minimum }: ContestChart,
  ends: { readonly y: number; readonly y2: number },
): void {
  if (!minimum) return;
  const at = { x: minimum.share, x2: minimum.share, ...ends };
  canvas.rule('gap', at, { color: canvas.theme.background, strokeWidth: 4, axis });
  canvas.rule('line', at, { color: canvas.theme.pace, strokeWidth: 2, axis });
}
