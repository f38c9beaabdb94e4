import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import { judged } from '../status.ts';
import type { Row, TeamProgress } from './data.ts';

const afterGlyph = 20;
const afterWord = 6;
const widestGap = 30;

/** How many have which status, in the order of the axis below it: the key to its glyphs. `y` is the baseline. */
export function drawCounts(canvas: Canvas, rows: readonly Row[], { statusWords }: TeamProgress, y: number): void {
  const counts = judged
    .map((status) => ({ status, count: String(rows.filter((row) => row.status === status).length) }))
    .filter(({ count }) => count !== '0')
    .map(({ status, count }) => {
      const word = canvas.width(statusWords[status], roles.lead);
      return { status, count, word, width: afterGlyph + word + afterWord + canvas.width(count, roles.figure) };
    });
  const taken = counts.reduce((sum, { width }) => sum + width, 0);
  const gap = Math.min(widestGap, (grid.content - taken) / Math.max(1, counts.length - 1));

  let x: number = grid.left;
  for (const { status, count, word, width } of counts) {
    const { fill, text } = canvas.theme.status[status];
    canvas.glyph(status, x + 7, y - 6, roles.lead.size, fill);
    canvas.text(statusWords[status], x + afterGlyph, y, { role: roles.lead, color: text });
    canvas.text(count, x + afterGlyph + word + afterWord, y, { role: roles.figure, color: text });
    x += width + gap;
  }
}
