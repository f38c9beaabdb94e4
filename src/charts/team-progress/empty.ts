import type { Axis } from '../drawing/axis.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawInvitation, type Invitation } from '../drawing/invitation.ts';
import { drawPlotLabels } from '../drawing/plot-labels.ts';
import { grid } from '../grid.ts';
import type { TeamProgress } from './data.ts';

const axis: Axis = { domain: [0, 1], range: [grid.left, grid.right] };
const fading = [1, 0.75, 0.5, 0.3, 0.15];
const pitch = 28;

/** Before the first report: empty tracks that fade out, and the one thing to type. Gives the bottom of what it drew. */
export function drawEmpty(canvas: Canvas, data: TeamProgress, invitation: Invitation, y: number): number {
  drawPlotLabels(canvas, axis, data.pace, data, { y });
  const { track, pace } = canvas.theme;
  const first = y + grid.plotLabelToFirstBar - 1;
  const at = { x: data.pace, x2: data.pace };
  for (const [row, opacity] of fading.entries()) {
    const middle = first + pitch * row;
    canvas.rect('ground', { x: 0, x2: 1, y: middle - 7, y2: middle + 7 }, { color: track, opacity, axis });
    canvas.rule('line', { ...at, y: middle - 11, y2: middle + 11 }, { color: pace, opacity, strokeWidth: 2, axis });
  }
  return drawInvitation(canvas, invitation, first + pitch * fading.length + 2);
}
