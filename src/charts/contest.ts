import type { ContestChart } from './contest/data.ts';
import { drawRows } from './contest/rows.ts';
import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { grid } from './grid.ts';
import { drawable } from './text/drawable.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { ContestChart } from './contest/data.ts';

/** More rows than this are no longer read one by one. */
export const mostRows = 12;

/** "Who is ahead?": a Vega-Lite specification 540 units wide, a bar for each side that is named, and the others as marks. */
export function contest(handedIn: ContestChart, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const rows = handedIn.rows.slice(0, mostRows).map((row) => ({ ...row, name: drawable(row.name, typeface) }));
  const last = drawRows(canvas, { ...handedIn, rows }, drawHead(canvas, handedIn) + 40);
  return canvas.spec(drawFoot(canvas, handedIn.footer, last + grid.lastBarToFooter));
}
