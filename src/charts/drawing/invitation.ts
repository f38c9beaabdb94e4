import { grid, roles } from '../grid.ts';
import { breakLines } from '../text/lines.ts';
import type { Canvas } from './canvas.ts';
import { drawParagraph } from './paragraph.ts';

export interface Invitation {
  /** The one thing to type. */
  readonly call: string;
  readonly note: string;
}

const padding = 22;

/** A box with the one thing to type, and what it is good for. Gives its bottom. */
export function drawInvitation(canvas: Canvas, { call, note }: Invitation, top: number): number {
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
