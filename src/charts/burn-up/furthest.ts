import type { Canvas } from '../drawing/canvas.ts';
import { type Room, spotsNear } from '../drawing/room.ts';
import { roles } from '../grid.ts';
import type { BurnUpPlot } from './data.ts';
import { pointOf, type Scales } from './lines.ts';
import type { Level, Traces } from './traces.ts';

interface Plot {
  readonly scales: Scales;
  readonly room: Room;
  readonly level: Level;
}

/**
 * How far the plan was away when it was furthest, as a line between the two and a word beside it. Where the word has no room
 * nothing is drawn; says whether anything was.
 */
export function drawFurthest(
  canvas: Canvas,
  { furthest, total }: BurnUpPlot,
  { actual }: Traces,
  { scales, room, level }: Plot,
): boolean {
  if (!furthest) return false;
  const { after, text } = furthest;
  const [own, plan] = [actual[after]?.value ?? 0, level(after, after / total)];
  const behind = own < plan;
  const color = canvas.theme.status[behind ? 'atRisk' : 'ahead'].text;
  const role = roles.label;
  const from = pointOf(scales, { day: after, value: own });
  const to = pointOf(scales, { day: after, value: plan });
  const near = { x: from.x + (behind ? 12 : -12), y: from.y + (behind ? 6 : -6) };
  const outwards = spotsNear(near, { right: behind, down: behind, role });
  const beyond = { x: to.x + (behind ? -12 : 12), y: to.y };
  const said = room.label(canvas, text, [...outwards, ...spotsNear(beyond, { right: !behind, down: !behind, role })], {
    role,
    color,
  });
  if (said) canvas.rule('tip', { x: from.x, x2: from.x, y: from.y, y2: to.y }, { color, strokeWidth: 2.5 });
  return said;
}
