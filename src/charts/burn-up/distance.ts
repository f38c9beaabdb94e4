import { position } from '../drawing/axis.ts';
import type { Box } from '../drawing/box.ts';
import type { Canvas, Point } from '../drawing/canvas.ts';
import { Room, type Spot } from '../drawing/room.ts';
import { roles } from '../grid.ts';
import type { BurnUpPlot } from './data.ts';
import { beforeEdge, drawEdge, edgeWidth } from './edge.ts';
import { drawFurthest } from './furthest.ts';
import { drawTraces, pointOf, type Scales } from './lines.ts';
import { drawTicks, tickRoom } from './ticks.ts';
import { flat, lastOf, type Traces, tracesOf } from './traces.ts';

/** A share of the target: the scale spans as much at least, so that next to nothing looks like it. */
const least = 0.03;
/** In points: the first that is nearer than the furthest place has a line of its own. */
const steps = [50, 20, 10, 5, 2];

/**
 * The same as `drawBurnUp` with the plan laid flat, for a box too low to see two points in: how far in front of the plan or
 * behind it on every day, and where that ends. What is written below the plot lies inside the box.
 */
export function drawDistance(canvas: Canvas, plot: BurnUpPlot, box: Box): void {
  const { ink, ink3 } = canvas.theme;
  const level = flat(plot.total);
  const traces = tracesOf(plot, level);
  const right = box.x + box.width - edgeWidth(canvas, plot) - beforeEdge;
  const floor = box.y + box.height - tickRoom;
  const values = spanOf(traces);
  const scales: Scales = {
    days: { domain: [0, plot.total], range: [box.x, right] },
    values: { domain: values, range: [floor, box.y] },
  };
  const room = new Room({ ...box, width: right - box.x, height: floor - box.y });
  const line = (value: number): readonly [Point, Point] => {
    const y = position(scales.values, value);
    return [
      { x: box.x, y },
      { x: right, y },
    ];
  };

  canvas.curve('gap', line(0), { color: ink, strokeWidth: 1.5 });
  room.takeCurve(line(0));
  drawTraces(canvas, traces, scales, room);
  drawNow(canvas, plot, scales);
  // A distance that is written beside its mark is scale enough.
  if (!drawFurthest(canvas, plot, traces, { scales, room, level })) drawStep(canvas, values, line, room);
  drawEdge(canvas, plot, {
    x: right + beforeEdge,
    top: box.y,
    heightOf: (share) => position(scales.values, level(plot.total, share)),
  });
  canvas.rule('ground', { x: box.x, x2: right, y: floor, y2: floor }, { color: ink3, strokeWidth: 1 });
  drawTicks(canvas, plot, scales, floor);
}

/**
 * From the lowest place to the highest, with the plan in between; a band much wider than its forecast ends early. What lies
 * on one side of the plan leaves the other to the dot of today.
 */
function spanOf({ actual, forecast, band }: Traces): readonly [number, number] {
  const places = [0, ...[...actual, ...forecast].map(({ value }) => value)];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const farther = Math.max(high - low, least) * 0.4;
  const ends = band.at(-1) ?? { value: 0, value2: 0 };
  const [from, to] = [
    Math.min(low, Math.max(ends.value, low - farther)),
    Math.max(high, Math.min(ends.value2, high + farther)),
  ];
  const margin = Math.max(to - from, least) / 12;
  // Next to nothing must look like it.
  const missing = Math.max(0, least - (to - from)) / 2;
  return [from - margin - missing, to + margin + missing];
}

/** Above a line at its left end, else below it. */
const beside = ({ x, y }: Point): Spot[] => [
  { x, y: y - 10, align: 'left' },
  { x, y: y + 0.85 * roles.label.size + 6, align: 'left' },
];

/** Today's distance as a line from the plan to where the actual line has come to. */
function drawNow(canvas: Canvas, plot: BurnUpPlot, scales: Scales): void {
  if (plot.actual.length === 0) return;
  const value = flat(plot.total)(plot.worked, lastOf(plot));
  const [at, plan] = [pointOf(scales, { day: plot.worked, value }), pointOf(scales, { day: plot.worked, value: 0 })];
  const color = canvas.theme.status[value < 0 ? 'atRisk' : 'ahead'].text;
  canvas.rule('tip', { x: at.x, x2: at.x, y: plan.y, y2: at.y }, { color, strokeWidth: 2.5 });
}

/** One line of the scale, on the side where most happens, with how many points it stands for. */
function drawStep(
  canvas: Canvas,
  [low, high]: readonly [number, number],
  line: (value: number) => readonly [Point, Point],
  room: Room,
): void {
  const { hairline, ink3 } = canvas.theme;
  const side = -low > high ? -1 : 1;
  const step = steps.find((points) => points / 100 < 0.9 * Math.max(-low, high));
  if (!step) return;
  const [from, to] = line((side * step) / 100);
  canvas.rule('ground', { x: from.x, x2: to.x, y: from.y, y2: to.y }, { color: hairline, strokeWidth: 1 });
  const text = side < 0 ? `−${step}` : `+${step}`;
  room.label(canvas, text, beside(from), { role: roles.footer, color: ink3 });
}
