import { columnsOf, isCutShort } from './contribution/columns.ts';
import type { ContributionChart } from './contribution/data.ts';
import { drawRows } from './contribution/rows.ts';
import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { grid } from './grid.ts';
import { drawable } from './text/drawable.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { ContributionChart } from './contribution/data.ts';

/** More rows than this make a picture that no longer fits one phone screen. */
const mostRows = 21;

/** "Where do the points come from?": a Vega-Lite specification 540 units wide, a row for everybody, or for every team. */
export function contribution(handedIn: ContributionChart, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const rows = handedIn.rows.slice(-mostRows).map((row) => ({ ...row, name: drawable(row.name, typeface) }));
  const data = { ...handedIn, rows };
  const left = handedIn.rows.length - rows.length;
  const columns = columnsOf(canvas, data);
  const footer = [
    ...(left > 0 ? [handedIn.unlisted(left)] : []),
    ...(isCutShort(data, columns) ? [handedIn.cutShort] : []),
    ...handedIn.footer,
  ];
  const last = drawRows(canvas, data, columns, drawHead(canvas, handedIn) + 44);
  return canvas.spec(drawFoot(canvas, footer, last + grid.lastBarToFooter));
}
