import { columnsOf } from './alignment/columns.ts';
import type { AlignmentOverWeeks } from './alignment/data.ts';
import { drawIndex } from './alignment/index-row.ts';
import { drawPart } from './alignment/part-row.ts';
import { stripFloor } from './alignment/strip.ts';
import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { grid } from './grid.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { AlignmentOverWeeks } from './alignment/data.ts';

/** "What holds us back?": a Vega-Lite specification 540 units wide, the index and its parts over the weeks. */
export function alignmentOverWeeks(data: AlignmentOverWeeks, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const columns = columnsOf(canvas, data);
  const floor = stripFloor([data.index, ...data.parts]);
  let y = drawIndex(canvas, data, { ...columns, floor }, drawHead(canvas, data) + 46) + 22;
  canvas.rule('line', { x: grid.left, x2: grid.right, y, y2: y }, { color: theme.hairline, strokeWidth: 1 });
  for (const part of data.parts) y = drawPart(canvas, part, { ...columns, floor }, y + 26);
  return canvas.spec(drawFoot(canvas, data.footer, y + 44));
}
