import type { BurnUp } from './burn-up/data.ts';
import { drawBurnUp } from './burn-up/plot.ts';
import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { drawInvitation } from './drawing/invitation.ts';
import { grid } from './grid.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { BurnUp } from './burn-up/data.ts';

const headToPlot = 50;
const plotHeight = 284;
const plotToFooter = 40;

/** "Do we make it?": a Vega-Lite specification 540 units wide. Only working days have a width, so the plan is straight. */
export function burnUp(data: BurnUp, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const top = drawHead(canvas, data) + headToPlot;
  const bottom = top + plotHeight;
  drawBurnUp(canvas, data.plot, { x: grid.left, y: top, width: grid.content, height: plotHeight });
  if (!data.invitation) return canvas.spec(drawFoot(canvas, data.footer, bottom + plotToFooter));
  const box = drawInvitation(canvas, data.invitation, bottom + 26);
  return canvas.spec(drawFoot(canvas, data.footer, box + grid.boxToFooter));
}
