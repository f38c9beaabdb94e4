import { grid, roles } from '../grid.ts';
import { cut } from '../text/cut.ts';
import type { Canvas } from './canvas.ts';

/** A section's heading and, lighter, what helps to read it. `y` is the baseline. */
export function drawHeading(canvas: Canvas, heading: string, aside: string, y: number): void {
  const { ink, ink3 } = canvas.theme;
  canvas.text(heading, grid.left, y, { role: roles.section, color: ink });
  const left = grid.left + canvas.width(heading, roles.section) + 10;
  const words = cut(aside, canvas.fits(grid.right - left, roles.label));
  if (words) canvas.text(words, left, y, { role: roles.label, color: ink3 });
}
