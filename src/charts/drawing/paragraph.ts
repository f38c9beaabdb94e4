import type { Canvas, Placing } from './canvas.ts';

export interface Paragraph extends Placing {
  readonly x: number;
  /** The first baseline. */
  readonly y: number;
  /** From one baseline to the next. */
  readonly pitch: number;
}

/** Draws lines one under the other; gives the baseline of the last. */
export function drawParagraph(
  canvas: Canvas,
  lines: readonly string[],
  { x, y, pitch, ...placing }: Paragraph,
): number {
  for (const [index, line] of lines.entries()) canvas.text(line, x, y + index * pitch, placing);
  return y + (lines.length - 1) * pitch;
}
