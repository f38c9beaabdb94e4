import type { Axis } from '../drawing/axis.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawParagraph } from '../drawing/paragraph.ts';
import { drawPlotLabels } from '../drawing/plot-labels.ts';
import { grid, roles } from '../grid.ts';
import { breakLines } from '../text/lines.ts';
import type { Invitation, TeamProgress } from './data.ts';

const axis: Axis = { domain: [0, 1], range: [grid.left, grid.right] };
const fading = [1, 0.75, 0.5, 0.3, 0.15];
const pitch = 28;

const padding = 22;

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

function drawInvitation(canvas: Canvas, { call, note }: Invitation, top: number): number {
  const { ink, ink2, surface, brand } = canvas.theme;
  const x = grid.left + padding;
  const width = grid.right - padding - x;
  const calls = breakLines(call, canvas.fits(width, roles.call), 2);
  const notes = breakLines(note, canvas.fits(width, roles.lead), 2);
  const callEnds = drawParagraph(canvas, calls, { x, y: top + 36, pitch: 28, role: roles.call, color: ink });
  const noteEnds = drawParagraph(canvas, notes, { x, y: callEnds + 30, pitch: 24, role: roles.lead, color: ink2 });

  const box = { y: top, y2: noteEnds + padding };
  canvas.rect('ground', { x: grid.left, x2: grid.right, ...box }, { color: surface });
  canvas.rect('bar', { x: grid.left, x2: grid.left + 4, ...box }, { color: brand });
  return box.y2;
}
