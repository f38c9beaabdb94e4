import type { ChartSpec } from '../../src/charts/drawing/canvas.ts';
import type { Typeface, Weight } from '../../src/charts/text/typeface.ts';
import type { Box, Picture, TextBox } from './picture.ts';

/**
 * What stands where in a specification, without drawing it: the canvas places everything itself, so the same can be read
 * off it as off the SVG, a hundred times as fast. A test holds the one against the other.
 */
export function pictureOf(spec: ChartSpec, typeface: Typeface): Picture {
  const layers = spec.layer as readonly Layer[];
  const of = (...types: readonly string[]) => layers.filter(({ mark }) => types.includes(mark.type));
  return {
    width: spec.width,
    height: spec.height,
    texts: of('text').flatMap(({ mark, data }) => data.values.map((value) => textBox(mark, value, typeface))),
    lines: of('rule').flatMap((layer) => layer.data.values.map((value) => spanBox(layer, value))),
    strokes: of('line').flatMap(({ data }) => strokesOf(data.values)),
    fields: of('rect').flatMap((layer) => layer.data.values.map((value) => spanBox(layer, value))),
    glyphs: of('point').flatMap(({ mark, data }) => data.values.map((value) => glyphBox(mark, value))),
  };
}

interface Layer {
  readonly mark: Mark;
  readonly data: { readonly values: readonly Value[] };
  readonly encoding: { readonly x: { readonly scale: Scale | null } };
}

interface Mark {
  readonly type: string;
  readonly fontSize?: number;
  readonly fontWeight?: Weight;
  readonly align?: 'left' | 'center' | 'right';
  readonly size?: number;
}

interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

interface Value {
  readonly x: number;
  readonly y: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly text?: string;
  readonly run?: number;
}

function textBox(mark: Mark, { x, y, text = '' }: Value, typeface: Typeface): TextBox {
  const { fontSize: size = 0, fontWeight = 400, align = 'left' } = mark;
  const width = typeface.width(text, size, fontWeight);
  const left = x - { left: 0, center: width / 2, right: width }[align];
  return { text, size, left, right: left + width, top: y - 0.85 * size, bottom: y + 0.2 * size };
}

function spanBox({ encoding }: Layer, { x, y, x2 = x, y2 = y }: Value): Box {
  const { scale } = encoding.x;
  const across = (value: number) => (scale ? onScale(scale, value) : value);
  const [from, to] = [across(x), across(x2)];
  return { left: Math.min(from, to), right: Math.max(from, to), top: Math.min(y, y2), bottom: Math.max(y, y2) };
}

const onScale = ({ domain: [low, high], range: [from, to] }: Scale, value: number): number =>
  from + ((value - low) / (high - low)) * (to - from);

/** From each point of a run to the next. */
function strokesOf(points: readonly Value[]): Picture['strokes'] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    return to && to.run === from.run ? [{ from, to }] : [];
  });
}

function glyphBox({ size = 0 }: Mark, { x, y }: Value): Box {
  const half = Math.sqrt(size) / 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
