import { grid, type TextRole } from '../grid.ts';
import { glyphs, type Status } from '../status.ts';
import { drawable } from '../text/drawable.ts';
import { family, type Typeface } from '../text/typeface.ts';
import type { Theme } from '../theme.ts';
import type { Axis } from './axis.ts';

/** A Vega-Lite specification of fixed size that holds all of its data. Survives JSON. */
export type ChartSpec = { readonly width: number; readonly height: number } & Readonly<Record<string, unknown>>;

/** What lies on what, from the bottom up, whatever the order of drawing. */
const planes = ['ground', 'bar', 'tip', 'gap', 'line', 'glyph', 'text'] as const;
type Plane = (typeof planes)[number];

interface Span {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Ink {
  readonly color: string;
  readonly opacity?: number;
  /** `x` and `x2` are values on this axis; without it, units. Heights are always units. */
  readonly axis?: Axis;
}

interface Stroke extends Ink {
  readonly strokeWidth: number;
  readonly strokeDash?: readonly number[];
  readonly strokeCap?: 'butt' | 'round';
}

export interface Placing {
  readonly role: TextRole;
  readonly color: string;
  readonly align?: 'left' | 'center' | 'right';
}

type Mark = {
  readonly type: 'rect' | 'rule' | 'line' | 'area' | 'point' | 'text';
} & Readonly<Record<string, unknown>>;

interface Layer {
  readonly plane: Plane;
  readonly mark: Mark;
  readonly axis: Axis | undefined;
  readonly values: object[];
}

/**
 * Collects marks and sorts them into one layer a style, since a layer costs about a millisecond and a mark nothing.
 * Everything is placed by the caller, so Vega lays nothing out: no axes, no legends, no padding.
 */
export class Canvas {
  readonly theme: Theme;
  readonly typeface: Typeface;
  readonly #layers = new Map<string, Layer>();
  #runs = 0;

  constructor(theme: Theme, typeface: Typeface) {
    this.theme = theme;
    this.typeface = typeface;
  }

  rect(plane: Plane, span: Span, { axis, ...ink }: Ink): void {
    this.#add(plane, { type: 'rect', ...ink }, axis, span);
  }

  rule(plane: Plane, span: Span, { axis, ...stroke }: Stroke): void {
    this.#add(plane, { type: 'rule', ...stroke }, axis, span);
  }

  /** A line through points that go from left to right, in units. */
  curve(plane: Plane, points: readonly Point[], stroke: Omit<Stroke, 'axis'>): void {
    this.#run(plane, { type: 'line', strokeJoin: 'round', ...stroke }, points);
  }

  /** The field between two lines that go from left to right, in units: `y` and `y2` are its two edges. */
  field(plane: Plane, edges: readonly (Point & { readonly y2: number })[], ink: Omit<Ink, 'axis'>): void {
    this.#run(plane, { type: 'area', opacity: 1, ...ink }, edges);
  }

  /** Where a line has come to, with a halo that lifts it off what lies below. */
  dot(x: number, y: number, radius: number, color: string): void {
    const style = { shape: 'circle', fill: color, stroke: this.theme.background, strokeWidth: 2, opacity: 1 };
    this.#add('glyph', { type: 'point', size: rounded(4 * radius * radius), ...style }, undefined, { x, y });
  }

  /** `size` is that of the text the glyph stands beside; `x` and `y` are its middle. */
  glyph(status: Status, x: number, y: number, size: number, color: string): void {
    const { shape, weight, hollow } = glyphs[status];
    const style = hollow ? { filled: false, strokeWidth: 0.13 * size } : { filled: true };
    const area = rounded(6.2 * size * weight);
    this.#add('glyph', { type: 'point', shape, size: area, color, opacity: 1, ...style }, undefined, { x, y });
  }

  /** `y` is the baseline. */
  text(text: string, x: number, y: number, { role, color, align = 'left' }: Placing): void {
    const font = { fontSize: role.size, fontWeight: role.weight };
    const mark: Mark = { type: 'text', align, baseline: 'alphabetic', ...font, color };
    this.#add('text', mark, undefined, { x, y, text: drawable(text, this.typeface) });
  }

  /** How wide `text` will be drawn by `text()`, in units. */
  width(text: string, role: TextRole): number {
    return this.typeface.width(drawable(text, this.typeface), role.size, role.weight);
  }

  /** Says of a line whether it is at most `width` units wide. */
  fits(width: number, role: TextRole): (line: string) => boolean {
    return (line) => this.width(line, role) <= width;
  }

  spec(height: number): ChartSpec {
    const layers = [...this.#layers.values()].sort((a, b) => planes.indexOf(a.plane) - planes.indexOf(b.plane));
    return {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      width: grid.width,
      height: Math.ceil(height),
      // With either of the two an overhanging label would shift the whole picture.
      autosize: 'none',
      padding: 0,
      background: this.theme.background,
      // What the picture says is said beside it in words; a label for each mark would double its size.
      config: { font: family, aria: false, view: { stroke: null } },
      // Layers share their scales by default and silently merge the domains.
      resolve: { scale: { x: 'independent', y: 'independent' } },
      layer: layers.map(unit),
    };
  }

  /** Runs of one style share a layer; each is drawn by itself. */
  #run(plane: Plane, mark: Mark, points: readonly Point[]): void {
    this.#runs += 1;
    for (const point of points) this.#add(plane, mark, undefined, { ...point, run: this.#runs });
  }

  #add(plane: Plane, mark: Mark, axis: Axis | undefined, datum: object): void {
    const style = JSON.stringify([plane, mark, axis]);
    const layer = this.#layers.get(style) ?? { plane, mark, axis, values: [] };
    this.#layers.set(style, layer);
    layer.values.push(rounded(datum));
  }
}

function unit({ mark, axis, values }: Layer): object {
  const across = axis ? { scale: { ...axis, nice: false, zero: false }, axis: null } : ({ scale: null } as const);
  const spans = mark.type === 'rect' || mark.type === 'rule';
  const runs = mark.type === 'line' || mark.type === 'area';
  return {
    data: { values },
    mark,
    encoding: {
      x: { field: 'x', type: 'quantitative', ...across },
      y: { field: 'y', type: 'quantitative', scale: null },
      ...(spans && { x2: { field: 'x2' }, y2: { field: 'y2' } }),
      ...(mark.type === 'area' && { y2: { field: 'y2' } }),
      ...(runs && { detail: { field: 'run', type: 'nominal' } }),
      ...(mark.type === 'text' && { text: { field: 'text', type: 'nominal' } }),
    },
  };
}

/** A ten-thousandth is far below a pixel, also as a share. */
function rounded<Value>(value: Value): Value;
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
