import type { Box } from '../drawing/box.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { baselineBelowMiddle, roles } from '../grid.ts';
import type { Columns } from './columns.ts';

/** What the first week came to, before its column and as high as its tip. One week alone is its own last. */
export function drawFirstValue(
  canvas: Canvas,
  weeks: readonly (number | undefined)[],
  { firstRight, floor }: Pick<Columns, 'firstRight'> & { readonly floor: number },
  { y, height }: Pick<Box, 'y' | 'height'>,
): void {
  const [first] = weeks;
  if (first === undefined || weeks.length < 2) return;
  const tip = y + (height * (100 - first)) / (100 - floor);
  const middle = Math.min(y + height - 4, Math.max(y + 4, tip));
  const baseline = middle + baselineBelowMiddle(roles.label.size);
  canvas.text(String(first), firstRight, baseline, { role: roles.label, color: canvas.theme.ink3, align: 'right' });
}
