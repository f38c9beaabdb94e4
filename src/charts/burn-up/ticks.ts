import { position } from '../drawing/axis.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { roles } from '../grid.ts';
import type { BurnUpPlot } from './data.ts';
import type { Scales } from './lines.ts';

const length = 6;
/** From the axis to the baseline of what is written below it. */
export const tickRoom = 27;
const between = 10;

/** Where months or weeks begin, below the axis; a label that would meet the one before it is left out. */
export function drawTicks(canvas: Canvas, { ticks }: BurnUpPlot, { days }: Scales, y: number): void {
  const { ink3 } = canvas.theme;
  let free = Number.NEGATIVE_INFINITY;
  for (const { text, after } of ticks) {
    const x = position(days, after);
    if (after > 0) canvas.rule('ground', { x, x2: x, y, y2: y + length }, { color: ink3, strokeWidth: 1 });
    const width = canvas.width(text, roles.footer);
    if (x < free || x + width > days.range[1]) continue;
    canvas.text(text, x, y + tickRoom, { role: roles.footer, color: ink3 });
    free = x + width + between;
  }
}
