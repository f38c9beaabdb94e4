import { position } from '../drawing/axis.ts';
import type { Box } from '../drawing/box.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { Room, spotsNear } from '../drawing/room.ts';
import { roles } from '../grid.ts';
import type { BurnUpPlot } from './data.ts';
import { beforeEdge, drawEdge, edgeWidth } from './edge.ts';
import { drawFurthest } from './furthest.ts';
import { drawTraces, pointOf, type Scales } from './lines.ts';
import { drawTicks, tickRoom } from './ticks.ts';
import { isOver, lastOf, rising, tracesOf } from './traces.ts';

/** Actual against plan, both rising, in a box; what is written below the axis lies inside it. */
export function drawBurnUp(canvas: Canvas, plot: BurnUpPlot, box: Box): void {
  const { ink, ink3, hairline } = canvas.theme;
  const traces = tracesOf(plot, rising);
  const right = box.x + box.width - edgeWidth(canvas, plot) - beforeEdge;
  const floor = box.y + box.height - tickRoom;
  const scales: Scales = {
    days: { domain: [0, plot.total], range: [box.x, right] },
    values: { domain: spanOf(plot), range: [floor, box.y] },
  };
  const heightOf = (share: number) => position(scales.values, share);
  const room = new Room({ ...box, width: right - box.x, height: floor - box.y });
  const across = (y: number) => ({ x: box.x, x2: right, y, y2: y });

  canvas.rule('ground', across(heightOf(0.5)), { color: hairline, strokeWidth: 1 });
  canvas.rule('ground', across(heightOf(0)), { color: ink3, strokeWidth: 1 });
  canvas.rule('gap', across(heightOf(1)), { color: ink, strokeWidth: 1.5 });
  for (const share of [0, 0.5, 1])
    room.takeCurve([
      { x: box.x, y: heightOf(share) },
      { x: right, y: heightOf(share) },
    ]);
  drawTraces(canvas, traces, scales, room);
  drawNow(canvas, plot, scales, room);
  drawFurthest(canvas, plot, traces, { scales, room, level: rising });
  const half = { x: box.x, y: heightOf(0.5) - 10, align: 'left' } as const;
  room.label(canvas, '50%', [half], { role: roles.footer, color: ink3 });
  drawEdge(canvas, plot, { x: right + beforeEdge, top: box.y, heightOf });
  drawTicks(canvas, plot, scales, floor);
}

/** From nothing to the target, or to as far as anything goes; a band much wider than its forecast ends early. */
function spanOf({ actual, forecast }: BurnUpPlot): readonly [number, number] {
  const reached = Math.max(1, ...actual, forecast?.value ?? 0);
  const least = Math.min(0, ...actual, forecast?.low ?? 0);
  return [least, Math.max(reached, Math.min(forecast?.high ?? 0, reached * 1.15))];
}

/** Today: a line down to the axis and the numbers of the day, the higher one to the upper left, the other below. */
function drawNow(canvas: Canvas, plot: BurnUpPlot, scales: Scales, room: Room): void {
  const { brand, ink2, ink3 } = canvas.theme;
  const { words, total } = plot;
  const over = isOver(plot);
  const day = plot.worked;
  const at = { actual: lastOf(plot), plan: day / total };
  const foot = pointOf(scales, { day, value: 0 });
  if (!over) {
    const line = {
      x: foot.x,
      x2: foot.x,
      y: position(scales.values, Math.max(plot.actual.length > 0 ? at.actual : at.plan, 0)),
      y2: foot.y,
    };
    canvas.rule('ground', line, { color: ink3, strokeWidth: 1.2, strokeDash: [3, 3] });
    room.takeCurve([
      { x: foot.x, y: line.y },
      { x: foot.x, y: foot.y },
    ]);
  }
  const around = (value: number, down: boolean, role: typeof roles.figure | typeof roles.label) => {
    const place = pointOf(scales, { day, value });
    const near = (right: boolean, lower: boolean) =>
      spotsNear({ x: place.x + (right ? 12 : -12), y: place.y + (lower ? 8 : -8) }, { right, down: lower, role });
    return [...near(down, down), ...near(!down, down), ...near(true, true), ...near(true, false)];
  };
  const behind = at.actual < at.plan;
  // After the period's end it stands at the edge, and the plan is the target.
  if (over) return;
  const reported = plot.actual.length > 0;
  if (reported)
    room.label(canvas, words.actualNow, around(at.actual, behind, roles.figure), { role: roles.figure, color: brand });
  const beside = (right: boolean) =>
    spotsNear({ x: foot.x + (right ? 12 : -12), y: foot.y - 6 }, { right, down: false, role: roles.label, far: 24 });
  room.label(canvas, words.today, [...beside(true), ...beside(false)], { role: roles.label, color: ink2 });
  room.label(canvas, words.planNow, around(at.plan, !behind, roles.label), { role: roles.label, color: ink2 });
}
