import { type Axis, position } from '../drawing/axis.ts';
import { drawPaceMark } from '../drawing/bar.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import type { Row, TeamProgress } from './data.ts';
import { stackDots } from './dots.ts';

const lowest = 104;
const tick = 0.2;

/** One dot a person above an axis of attainment. `y` is the baseline of the pace label; gives the baseline of the axis'. */
export function drawDistribution(canvas: Canvas, rows: readonly Row[], data: TeamProgress, y: number): number {
  const { theme } = canvas;
  const valued = rows.map((row) => ({ value: Math.max(0, row.attainment ?? 0), status: row.status }));
  const dots = stackDots(valued, data.pace, grid.content);
  const top = y + 8;
  const floor = top + Math.max(lowest, dots.height + 20);
  const axis: Axis = { domain: dots.domain, range: [grid.left, grid.right] };

  drawPaceLabel(canvas, position(axis, data.pace), data.paceLabel ?? data.targetLabel, y);
  drawPaceMark(canvas, axis, data.pace, { y: top, y2: floor });
  canvas.rule('line', { x: grid.left, x2: grid.right, y: floor, y2: floor }, { color: theme.ink3, strokeWidth: 1 });
  for (const { item, x, up } of dots.placed) {
    const status = data.order === 'ranked' ? item.status : 'onTrack';
    canvas.glyph(status, grid.left + x, floor - 1.5 - up, (dots.side * 16) / 15, theme.status[status].fill);
  }
  drawTicks(canvas, axis, dots.openFrom, floor);
  return floor + 20;
}

function drawPaceLabel(canvas: Canvas, x: number, label: string, y: number): void {
  const width = canvas.width(label, roles.label);
  const left = Math.min(grid.right - width, Math.max(grid.left, x - width / 2));
  canvas.text(label, left, y, { role: roles.label, color: canvas.theme.ink });
}

/** Every 20 points; the cell that stands for "and above" says so. At the ends a label moves inwards. */
function drawTicks(canvas: Canvas, axis: Axis, openFrom: number | undefined, y: number): void {
  const color = canvas.theme.ink3;
  const [from, to] = axis.domain;
  for (let step = Math.max(0, Math.ceil(from / tick)); step * tick <= to; step++) {
    const value = step * tick;
    const open = openFrom !== undefined && value > openFrom - tick / 2;
    const label = `${step * 20}%${open ? '+' : ''}`;
    const x = position(axis, value);
    const half = canvas.width(label, roles.footer) / 2;
    const middle = Math.min(grid.right - half, Math.max(grid.left + half, x));
    canvas.rule('line', { x, x2: x, y, y2: y + 4 }, { color, strokeWidth: 1 });
    canvas.text(label, middle, y + 20, { role: roles.footer, color, align: 'center' });
    if (open) return;
  }
}
