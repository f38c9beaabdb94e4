import { type Axis, position } from '../drawing/axis.ts';
import type { Canvas, Point } from '../drawing/canvas.ts';
import type { Room } from '../drawing/room.ts';
import type { Place, Traces } from './traces.ts';

/** Days from left to right and values from the bottom up, in units. */
export interface Scales {
  readonly days: Axis;
  readonly values: Axis;
}

export const pointOf = ({ days, values }: Scales, { day, value }: Place): Point => ({
  x: position(days, day),
  y: position(values, value),
});

/** Shades between plan and actual, then draws band, plan, forecast, actual and the dot where the actual line has come to. */
export function drawTraces(canvas: Canvas, traces: Traces, scales: Scales, room: Room): void {
  const { brand, forecastBand, ink3, status } = canvas.theme;
  const points = (places: readonly Place[]) => places.map((place) => pointOf(scales, place));
  const [lowest, highest] = scales.values.domain;
  const inside = (value: number) => Math.min(Math.max(value, lowest), highest);
  const field = (edges: Traces['band']) =>
    edges.map(({ day, value, value2 }) => ({
      ...pointOf(scales, { day, value: inside(value) }),
      y2: position(scales.values, inside(value2)),
    }));

  const band = field(traces.band);
  if (band.length > 1) canvas.field('ground', band, { color: forecastBand });
  for (const { behind, edges } of traces.gaps)
    canvas.field('bar', field(edges), { color: status[behind ? 'atRisk' : 'ahead'].soft });

  const [plan, forecast, actual] = [points(traces.plan), points(traces.forecast), points(traces.actual)];
  canvas.curve('gap', plan, { color: ink3, strokeWidth: 1.5 });
  if (forecast.length > 0)
    canvas.curve('line', forecast, { color: brand, strokeWidth: 2.5, strokeDash: [1, 5], strokeCap: 'round' });
  if (actual.length > 1) {
    canvas.curve('line', actual, { color: brand, strokeWidth: 3.5, strokeCap: 'round' });
    const { x, y } = actual.at(-1) ?? { x: 0, y: 0 };
    canvas.dot(x, y, 6, brand);
    room.takeAround({ x, y }, 6);
  }
  for (const line of [plan, forecast, actual, band, band.map(({ x, y2 }) => ({ x, y: y2 }))]) room.takeCurve(line);
}
