import type { Canvas } from '../drawing/canvas.ts';
import { grid, roles } from '../grid.ts';
import type { AlignmentOverWeeks } from './data.ts';

/** Where the columns stand, in units: name | first value | strip | last value. */
export interface Columns {
  readonly nameWidth: number;
  readonly firstRight: number;
  readonly strip: { readonly x: number; readonly width: number };
}

const widestWeek = 40;
const beforeLast = 18;
const afterFirst = 10;
const widestName = 160;

/** Few weeks leave room at the left: a week is never wider than its column is high. */
export function columnsOf(canvas: Canvas, { index, parts }: AlignmentOverWeeks): Columns {
  const names = [index.name, ...parts.map(({ name }) => name)].map((name) => canvas.width(name, roles.figure));
  const nameWidth = Math.min(widestName, Math.max(...names, canvas.width(index.change, roles.label)));
  const first = canvas.width('100', roles.label);
  const right = grid.right - canvas.width('100', roles.index) - beforeLast;
  const from = grid.left + nameWidth + 14 + first + afterFirst;
  const width = Math.min(right - from, widestWeek * index.weeks.length);
  return { nameWidth, firstRight: right - width - afterFirst, strip: { x: right - width, width } };
}
