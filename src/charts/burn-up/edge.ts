import type { Canvas, Placing } from '../drawing/canvas.ts';
import { baselineBelowMiddle, roles } from '../grid.ts';
import type { BurnUpPlot } from './data.ts';
import { isOver, lastOf } from './traces.ts';

/** Between the end of the lines and the labels that say where they end. */
export const beforeEdge = 11;
const apart = 25;
/** A label may stand so far above the plot. */
const overhang = 10;

interface End {
  readonly share: number;
  readonly text: string;
  /** Empty where it is certain. */
  readonly range: string;
}

/** What the actual line comes to, or has come to: nothing while it is too early to tell. */
function endOf(plot: BurnUpPlot): End | undefined {
  const { forecast, words } = plot;
  if (forecast) return { share: forecast.value, text: words.forecast, range: words.range };
  return isOver(plot) ? { share: lastOf(plot), text: words.actualNow, range: '' } : undefined;
}

/** How wide the labels at the right edge are. */
export function edgeWidth(canvas: Canvas, plot: BurnUpPlot): number {
  const end = endOf(plot);
  const { label, figure } = roles;
  const widths = end ? [canvas.width(end.text, figure), canvas.width(end.range, label)] : [];
  return Math.max(canvas.width(plot.words.target, label), ...widths);
}

/**
 * Says at the right edge where the lines end: the target at its own height, the forecast with its range above or below it.
 * What would touch is pushed away from the target. `heightOf` says how high a share of the target stands.
 */
export function drawEdge(
  canvas: Canvas,
  plot: BurnUpPlot,
  { x, top, heightOf }: { readonly x: number; readonly top: number; readonly heightOf: (share: number) => number },
): void {
  const { ink, ink2, brand } = canvas.theme;
  const say = (text: string, middle: number, style: Placing) =>
    canvas.text(text, x, middle + baselineBelowMiddle(style.role.size), style);
  const target = heightOf(1);
  say(plot.words.target, target, { role: roles.label, color: ink });
  const end = endOf(plot);
  if (!end) return;

  const own = heightOf(end.share);
  const above = end.share > 1;
  // Both lines stand above the target only where the plot goes on far enough.
  const together = above && end.range !== '' && Math.min(own, target - 2 * apart) >= top - overhang;
  const middle = above ? Math.min(own, target - (together ? 2 : 1) * apart) : Math.max(own, target + apart);
  say(end.text, middle, { role: roles.figure, color: brand });
  const below = above && !together ? target : middle;
  if (end.range) say(end.range, below + apart, { role: roles.label, color: ink2 });
}
