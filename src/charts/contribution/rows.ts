import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import { shortName } from '../text/short-name.ts';
import { type Columns, numberIndent } from './columns.ts';
import type { Cell, ContributionChart, ContributionRow } from './data.ts';

/** Units from the end of what is cut short. */
const slashes = [5, 10];

/** Draws the heads of the columns and a row for everybody. `y` is the first baseline; gives the middle of the last row. */
export function drawRows(canvas: Canvas, data: ContributionChart, columns: Columns, y: number): number {
  const { rows } = data;
  drawHeads(canvas, data, columns, y);
  const pitch = rows.length <= 8 ? 38 : rows.length <= 14 ? 34 : 30;
  const first = y + 54;
  for (const [index, row] of rows.entries()) drawRow(canvas, row, columns, { middle: first + index * pitch, pitch });
  return first + (rows.length - 1) * pitch;
}

function drawHeads(canvas: Canvas, { columns, totalLabel }: ContributionChart, { parts }: Columns, y: number): void {
  const { ink, ink3 } = canvas.theme;
  for (const [index, { left, width }] of parts.entries()) {
    const { name = '', note = '' } = columns[index] ?? {};
    const fits = canvas.fits(width, roles.label);
    canvas.text(cut(name, fits), left, y, { role: roles.label, color: ink });
    if (note) canvas.text(cut(note, fits), left, y + 22, { role: roles.label, color: ink3 });
  }
  canvas.text(totalLabel, grid.right, y, { role: roles.label, color: ink, align: 'right' });
}

interface Place {
  readonly middle: number;
  readonly pitch: number;
}

function drawRow(canvas: Canvas, row: ContributionRow, columns: Columns, place: Place): void {
  const { ink, ink2 } = canvas.theme;
  const { middle } = place;
  const baseline = middle + baselineBelowMiddle(roles.name.size);
  const name = shortName(row.name, canvas.fits(columns.nameWidth, roles.name), columns.names);
  canvas.text(name, grid.left, baseline, { role: roles.name, color: ink });
  const total = { role: roles.total, color: ink, align: 'right' } as const;
  canvas.text(String(row.total ?? '–'), grid.right, middle + baselineBelowMiddle(roles.total.size), total);
  for (const [index, { left, width }] of columns.parts.entries()) {
    const cell = row.cells[index];
    if (cell) drawCell(canvas, cell, { ...place, left, width, unit: columns.unit });
    else if (row.total !== undefined) drawNothing(canvas, { from: left, to: left + width, middle });
  }
  if (row.total !== undefined) return;
  const left = columns.parts[0]?.left ?? grid.left;
  canvas.text(row.note, left, baseline, { role: roles.label, color: ink2 });
  const from = left + canvas.width(row.note, roles.label) + 10;
  const last = columns.parts.at(-1);
  drawNothing(canvas, { from, to: (last?.left ?? 0) + (last?.width ?? 0), middle });
}

/** A track as long as full marks, and a bar on it that may be longer. Ink is read on all three, so the number stands at its beginning. */
function drawCell(
  canvas: Canvas,
  { points, length, full, weak }: Cell,
  {
    left,
    width,
    unit,
    middle,
    pitch,
  }: Place & { readonly left: number; readonly width: number; readonly unit: number },
): void {
  const { theme } = canvas;
  const height = pitch - 13;
  const box = { y: middle - height / 2, y2: middle + height / 2 };
  const { soft, text } = theme.status[weak ? 'atRisk' : 'onTrack'];
  const end = (of: number) => left + Math.min(width, of * unit);
  canvas.rect('ground', { x: left, x2: end(full), ...box }, { color: theme.track });
  if (length > 0) canvas.rect('bar', { x: left, x2: end(length), ...box }, { color: soft });
  for (const back of Math.max(full, length) * unit > width + 0.01 ? slashes : []) {
    const slash = { x: left + width - back - 2, x2: left + width - back + 2, y: box.y2 + 1, y2: box.y - 1 };
    canvas.rule('gap', slash, { color: theme.background, strokeWidth: 2 });
  }
  const x = left + numberIndent;
  const edge = left + full * unit;
  const behind = x + canvas.width(String(points), roles.figure) + 3;
  // In a short track the number stands where full marks are; it tells of itself that it is more.
  if (length > full && edge > behind && edge < left + width)
    canvas.rule('gap', { x: edge, x2: edge, ...box }, { color: theme.background, strokeWidth: 2 });
  const baseline = middle + baselineBelowMiddle(roles.figure.size);
  canvas.text(String(points), x, baseline, { role: roles.figure, color: theme.ink });
  if (weak) canvas.glyph('atRisk', behind + 9, middle, roles.label.size, text);
}

/** No track and no bar, so that no data is not taken for nothing. */
function drawNothing(
  canvas: Canvas,
  { from, to, middle }: { readonly from: number; readonly to: number; readonly middle: number },
): void {
  if (to - from < 12) return;
  const color = canvas.theme.status.noData.fill;
  const line = { x: from, x2: to, y: middle, y2: middle };
  canvas.rule('line', line, { color, strokeWidth: 1.5, strokeDash: [2, 4] });
}
