import type { StatusColours } from '../theme.ts';
import { type Axis, farthest, moved } from './axis.ts';
import type { Canvas } from './canvas.ts';

/** Attainments are shares of the target: 0.67 is 67 %. */
export interface Progress {
  readonly attainment: number;
  /** Of it, gained this week; zero or less leaves no tip. */
  readonly gain: number;
  /** Expected by now. */
  readonly pace: number;
}

const usualHeight = 14;
/** How far the pace mark overhangs the bar on both sides. */
const overhang = 4;
/** Units from the end of a broken bar; the tip keeps as much as stands behind them. */
const slashes = [8, 13];
const shortestTip = 4;

/** Attainment from 0 to the target, or to the best beyond it, between two places (units). */
export function attainmentAxis(from: number, to: number, attainments: readonly number[]): Axis {
  return { domain: [0, Math.min(farthest, Math.max(1, ...attainments))], range: [from, to] };
}

/**
 * A track as long as the target; a bar, soft up to last week and full for this week's gain; the pace mark. A longer bar
 * than the target has a slit there; one longer than the axis ends with two slashes, and the number beside it tells.
 */
export function drawBar(
  canvas: Canvas,
  axis: Axis,
  y: number,
  progress: Progress,
  colours: StatusColours,
  height = usualHeight,
): void {
  const { track, background } = canvas.theme;
  const box = { y: y - height / 2, y2: y + height / 2 };
  const end = axis.domain[1];
  const reached = Math.max(0, progress.attainment);
  const shown = Math.min(reached, end);
  const broken = reached > end;
  const gain = Math.max(0, progress.gain);
  const softMost = broken && gain > 0 ? moved(axis, end, -shortestTip) : shown;
  const lastWeek = Math.max(0, Math.min(reached - gain, softMost));

  canvas.rect('ground', { x: 0, x2: 1, ...box }, { color: track, axis });
  if (lastWeek > 0) canvas.rect('bar', { x: 0, x2: lastWeek, ...box }, { color: colours.soft, axis });
  if (shown > lastWeek) canvas.rect('tip', { x: lastWeek, x2: shown, ...box }, { color: colours.fill, axis });
  if (shown > 1) canvas.rule('gap', { x: 1, x2: 1, ...box }, { color: background, strokeWidth: 2, axis });
  for (const back of broken ? slashes : []) {
    const slash = { x: moved(axis, end, -back - 2), x2: moved(axis, end, -back + 2), y: box.y2 + 1, y2: box.y - 1 };
    canvas.rule('gap', slash, { color: background, strokeWidth: 2, axis });
  }
  drawPaceMark(canvas, axis, progress.pace, { y: box.y - overhang, y2: box.y2 + overhang });
}

/** A halo wider than 1 would turn a lead of one point into a stray sliver. */
export function drawPaceMark(
  canvas: Canvas,
  axis: Axis,
  pace: number,
  ends: { readonly y: number; readonly y2: number },
): void {
  const at = { x: pace, x2: pace, ...ends };
  canvas.rule('gap', at, { color: canvas.theme.background, strokeWidth: 4, axis });
  canvas.rule('line', at, { color: canvas.theme.pace, strokeWidth: 2, axis });
}
