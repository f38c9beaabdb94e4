import type { Typeface, Weight } from '../../src/charts/text/typeface.ts';

/** What can be read off a picture drawn as SVG. Units are those of its grid; y grows downwards. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
  readonly lines: readonly Box[];
  /** These are read off a specification only. */
  readonly strokes: readonly Stroke[];
  readonly fields: readonly Box[];
  readonly glyphs: readonly Box[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
}

/** One straight piece of a curve. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
}

/** The smallest text that is still 11 px high on a phone 360 px wide. */
const smallest = 16.5;
const margin = 20;

export function readPicture(svg: string, typeface: Typeface): Picture {
  const texts: TextBox[] = [];
  const lines: Box[] = [];
  const origins = [{ x: 0, y: 0 }];
  for (const [, closing, tag = '', attributes = '', content = ''] of svg.matchAll(/<(\/?)(\w+)([^>]*)>([^<]*)/gu)) {
    const attribute = (name: string) => new RegExp(`(?<![\\w-])${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    if (tag === 'g' && closing) {
      origins.pop();
      continue;
    }
    const at = moved(origins.at(-1) ?? { x: 0, y: 0 }, attribute('transform'));
    if (tag === 'g') origins.push(at);
    if (tag === 'line') lines.push(lineBox(at, attribute));
    if (tag === 'text' && !closing) texts.push(textBox(at, unescaped(content), attribute, typeface));
  }
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height), texts, lines, strokes: [], fields: [], glyphs: [] };
}

/** Everything that is wrong with a picture, in words; empty when all is well. */
export function faultsOf(picture: Picture, typeface: Typeface): readonly string[] {
  const { width, height, texts, lines, strokes, glyphs } = picture;
  const faults: string[] = [];
  for (const [index, box] of texts.entries()) {
    const inside = box.left >= margin && box.right <= width - margin && box.top >= 0 && box.bottom <= height;
    if (!inside) faults.push(`"${box.text}" leaves the canvas`);
    if (box.size < smallest) faults.push(`"${box.text}" is only ${box.size} units high`);
    if (box.text.trim() === '') faults.push('a text is empty');
    for (const character of box.text) {
      if (!typeface.has(character.codePointAt(0) ?? 0)) faults.push(`"${box.text}" has no glyph for "${character}"`);
    }
    for (const other of texts.slice(index + 1)) {
      if (touch(box, other)) faults.push(`"${box.text}" lies on "${other.text}"`);
    }
    if (lines.some((line) => touch(box, line))) faults.push(`"${box.text}" lies on a line`);
    if (strokes.some((stroke) => crosses(stroke, box))) faults.push(`"${box.text}" lies on a curve`);
    if (glyphs.some((glyph) => touch(box, glyph))) faults.push(`"${box.text}" lies on a glyph`);
  }
  return [...faults, ...marksOutside(picture)];
}

/** Whatever is drawn stays within the margins of the texts; a mark or a glyph may overhang by less than its own width. */
function marksOutside({ width, height, lines, fields, glyphs }: Picture): readonly string[] {
  const outside = ({ left, right, top, bottom }: Box) =>
    left < margin || right > width - margin || top < 0 || bottom > height;
  const kinds = { line: lines, field: fields, glyph: glyphs };
  return Object.entries(kinds).flatMap(([kind, boxes]) =>
    boxes.filter(outside).map((box) => `a ${kind} leaves the canvas at ${box.left}, ${box.top}`),
  );
}

type Attribute = (name: string) => string | undefined;
interface Point {
  readonly x: number;
  readonly y: number;
}

function moved({ x, y }: Point, transform: string | undefined): Point {
  const [, dx, dy] = /translate\(([^,]+),([^)]+)\)/u.exec(transform ?? '') ?? [];
  return { x: x + Number(dx ?? 0), y: y + Number(dy ?? 0) };
}

function textBox({ x, y }: Point, text: string, attribute: Attribute, typeface: Typeface): TextBox {
  const size = Number.parseFloat(attribute('font-size') ?? '');
  const weight: Weight = attribute('font-weight') === '600' ? 600 : 400;
  const width = typeface.width(text, size, weight);
  const anchors: Readonly<Record<string, number>> = { middle: width / 2, end: width };
  const left = x - (anchors[attribute('text-anchor') ?? 'start'] ?? 0);
  // From the top of an ideograph to the bottom of a g; all texts stand on the alphabetic baseline.
  return { text, size, left, right: left + width, top: y - 0.85 * size, bottom: y + 0.2 * size };
}

function lineBox({ x, y }: Point, attribute: Attribute): Box {
  const [x2, y2] = [x + Number(attribute('x2') ?? 0), y + Number(attribute('y2') ?? 0)];
  return { left: Math.min(x, x2), right: Math.max(x, x2), top: Math.min(y, y2), bottom: Math.max(y, y2) };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a part of the stroke lies inside the box: what is left of it after each of the four edges has cut its half off. */
function crosses({ from, to }: Stroke, { left, right, top, bottom }: Box): boolean {
  let [enters, leaves] = [0, 1];
  const cut = (start: number, step: number, low: number, high: number): void => {
    const [a, b] = [(low - start) / step, (high - start) / step];
    if (step === 0) leaves = start > low && start < high ? leaves : -1;
    else [enters, leaves] = [Math.max(enters, Math.min(a, b)), Math.min(leaves, Math.max(a, b))];
  };
  cut(from.x, to.x - from.x, left, right);
  cut(from.y, to.y - from.y, top, bottom);
  return enters < leaves;
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}
