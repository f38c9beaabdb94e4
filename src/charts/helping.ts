import { Canvas, type ChartSpec } from './drawing/canvas.ts';
import { drawFoot, drawHead } from './drawing/frame.ts';
import { grid } from './grid.ts';
import type { Helping } from './helping/data.ts';
import { drawMatrix } from './helping/matrix.ts';
import { drawable } from './text/drawable.ts';
import type { Typeface } from './text/typeface.ts';
import type { Theme } from './theme.ts';

export type { Helping } from './helping/data.ts';

/** "Who helps whom?": a Vega-Lite specification 540 units wide, helpers across from those they have helped. */
export function helping(handedIn: Helping, theme: Theme, typeface: Typeface): ChartSpec {
  const canvas = new Canvas(theme, typeface);
  const members = handedIn.members.map((member) => ({ ...member, name: drawable(member.name, typeface) }));
  const end = drawMatrix(canvas, { ...handedIn, members }, drawHead(canvas, handedIn) + 40);
  return canvas.spec(drawFoot(canvas, handedIn.footer, end + grid.boxToFooter));
}
