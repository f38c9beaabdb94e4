import { grid, roles } from '../grid.ts';
import { type Axis, position } from './axis.ts';
import type { Canvas } from './canvas.ts';

export interface PlotWords {
  /** "Pace now 69%"; absent once a period is over, and what is expected is the target. */
  readonly paceLabel?: string;
  readonly targetLabel: string;
}

const between = 16;

/**
 * Names the pace mark and the end of the track, above the first bar. The pace label is centred on its mark; where it
 * would touch the target's it stands to the left of that. `from` is how far to the left it may reach; where there is no
 * room for it, it is left out.
 */
export function drawPlotLabels(
  canvas: Canvas,
  axis: Axis,
  pace: number,
  words: PlotWords,
  { y, from = grid.left }: { readonly y: number; readonly from?: number },
): void {
  const { ink, ink3 } = canvas.theme;
  const target = position(axis, 1);
  canvas.text(words.targetLabel, target, y, { role: roles.label, color: ink3, align: 'right' });

  if (words.paceLabel === undefined) return;
  const width = canvas.width(words.paceLabel, roles.label);
  const rightmost = target - canvas.width(words.targetLabel, roles.label) - between - width;
  const left = Math.min(rightmost, Math.max(from, position(axis, pace) - width / 2));
  if (left >= from) canvas.text(words.paceLabel, left, y, { role: roles.label, color: ink });
}
