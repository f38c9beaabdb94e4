import type { Box } from '../drawing/box.ts';
import type { Canvas } from '../drawing/canvas.ts';

/** One part of the index, or the index itself, over weeks. */
export interface Strip {
  /** Points of each week, 0–100, the oldest first; undefined for a week without them. */
  readonly weeks: readonly (number | undefined)[];
  /** What the foot of the box stands for. Strips that stand together have one, from `stripFloor`. */
  readonly floor: number;
  /** Only the lowest part of an index is told apart. */
  readonly tone: 'index' | 'part' | 'lowest';
}

/** Shorter than this a column is no longer seen, and little would look like nothing. */
const shortest = 2;
/** Of the width of a week, what its column leaves free. */
const gap = 0.2;
const hairline = 1.5;

/**
 * A hairline at 100, from which what is missing hangs, a column a week, the last one full. Its lower edge is where a line
 * of the points would run, and its length is measured from 100, so the cut floor exaggerates nothing. A week without points
 * has no column and a dotted hairline. Writes nothing: the picture has to say the first and the last value.
 */
export function drawStrip(canvas: Canvas, { weeks, floor, tone }: Strip, { x, y, width, height }: Box): void {
  const { ink3, surface } = canvas.theme;
  const pitch = width / weeks.length;
  canvas.rect('ground', { x, x2: x + width, y, y2: y + height }, { color: surface });
  for (const [week, points] of weeks.entries()) {
    const left = x + week * pitch;
    const dash = points === undefined ? { strokeDash: [2, 4] } : {};
    canvas.rule('line', { x: left, x2: left + pitch, y, y2: y }, { color: ink3, strokeWidth: hairline, ...dash });
    if (points === undefined || points >= 100) continue;
    const missing = Math.min(1, (100 - points) / (100 - floor));
    const tip = y + Math.max(hairline / 2 + shortest, height * missing);
    const column = { x: left + (pitch * gap) / 2, x2: left + pitch * (1 - gap / 2), y, y2: tip };
    if (week === weeks.length - 1) canvas.rect('tip', column, fullOf(canvas, tone));
    else canvas.rect('bar', column, softOf(canvas, tone));
  }
}

/** The lowest of all points rounded down to ten, but at most 70: a closer scale would make much of nearly nothing. */
export function stripFloor(strips: readonly Pick<Strip, 'weeks'>[]): number {
  const lowest = strips.flatMap(({ weeks }) => weeks.map((points = 100) => Math.floor(points / 10) * 10));
  return Math.max(0, Math.min(70, ...lowest));
}

const fullOf = ({ theme }: Canvas, tone: Strip['tone']) =>
  tone === 'index' ? { color: theme.brand } : { color: statusOf(theme, tone).fill };

/** The brand has no soft tone of its own that is seen on a surface. */
const softOf = ({ theme }: Canvas, tone: Strip['tone']) =>
  tone === 'index' ? { color: theme.brand, opacity: 0.4 } : { color: statusOf(theme, tone).soft };

const statusOf = ({ status }: Canvas['theme'], tone: 'part' | 'lowest') =>
  tone === 'lowest' ? status.atRisk : status.onTrack;
