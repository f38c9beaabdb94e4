import type { Canvas } from '../drawing/canvas.ts';
import { drawParagraph } from '../drawing/paragraph.ts';
import { grid, roles } from '../grid.ts';
import { breakLines } from '../text/lines.ts';

const padding = 18;
const lineHeight = 24;

const linesOf = (canvas: Canvas, next: string): readonly string[] =>
  breakLines(next, canvas.fits(grid.content - 2 * padding, roles.labelStrong), 2);

export const nextHeight = (canvas: Canvas, next: string): number => linesOf(canvas, next).length * lineHeight + 14;

/** The one thing to do next, in a box. */
export function drawNext(canvas: Canvas, next: string, top: number): void {
  const { ink, surface, brand } = canvas.theme;
  const lines = linesOf(canvas, next);
  const box = { y: top, y2: top + nextHeight(canvas, next) };
  canvas.rect('ground', { x: grid.left, x2: grid.right, ...box }, { color: surface });
  canvas.rect('bar', { x: grid.left, x2: grid.left + 4, ...box }, { color: brand });
  const at = { x: grid.left + padding, y: top + 25, pitch: lineHeight };
  drawParagraph(canvas, lines, { ...at, role: roles.labelStrong, color: ink });
}
