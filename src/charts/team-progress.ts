import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { grid } from './grid.ts';
import { drawCrowd } from './team-progress/crowd.ts';
import type { TeamProgress } from './team-progress/data.ts';
import { drawEmpty } from './team-progress/empty.ts';
import { drawRows } from './team-progress/rows.ts';
import { drawable } from './text/drawable.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { TeamProgress } from './team-progress/data.ts';

/** More rows than this are no longer read one by one. */
export const mostRows = 20;

/**
 * "Are we in step?": a Vega-Lite specification 540 units wide, as high as it needs to be. Up to 20 rows have a bar each;
 * more are drawn as a crowd, which has the counts by status in the place of the lead.
 */
export function teamProgress(handedIn: TeamProgress, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  // Names are shortened, and an emoji must not survive as somebody's initial.
  const rows = handedIn.rows.map((row) => ({ ...row, name: drawable(row.name, typeface) }));
  const data = { ...handedIn, rows };
  return canvas.spec(drawFoot(canvas, data.footer, drawBody(canvas, data)));
}

/** Whether anybody has a bar in it: what bars mean has to be said only there. */
export const drawsBars = ({
  rows,
  order,
}: {
  readonly rows: readonly unknown[];
  readonly order: TeamProgress['order'];
}): boolean => rows.length <= mostRows || order === 'ranked';

/** Draws everything above the footer; gives the first baseline of that. */
function drawBody(canvas: Canvas, data: TeamProgress): number {
  if (data.invitation === undefined && data.rows.length > mostRows) {
    const { eyebrow, headline } = data;
    const countsAt = drawHead(canvas, { eyebrow, headline }) + grid.headlineToLead;
    return drawCrowd(canvas, data, countsAt) + grid.lastBarToFooter;
  }
  const labelsAt = drawHead(canvas, data) + grid.leadToPlotLabel;
  if (data.invitation) return drawEmpty(canvas, data, data.invitation, labelsAt) + grid.boxToFooter;
  return drawRows(canvas, data, labelsAt) + grid.lastBarToFooter;
}
