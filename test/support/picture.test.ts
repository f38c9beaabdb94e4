import { describe, expect, test } from 'vitest';
import { Canvas } from '../../src/charts/drawing/canvas.ts';
import { roles } from '../../src/charts/grid.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { light } from '../../src/charts/theme.ts';
import { pictureOf } from './drawing.ts';
import { faultsOf, readPicture } from './picture.ts';

const typeface = openTypeface();

const faultsIn = (marks: string) =>
  faultsOf(
    readPicture(`<svg xmlns="x" width="540" height="200"><g transform="translate(0,0)">${marks}</g></svg>`, typeface),
    typeface,
  );

const text = (words: string, x: number, y: number, more = 'font-size="17px"') =>
  `<text text-anchor="start" transform="translate(${x},${y})" ${more} font-weight="400">${words}</text>`;

describe('the check of a picture', () => {
  test('finds nothing where nothing is wrong', () => {
    expect(faultsIn(text('张伟', 24, 50) + text('67%', 80, 50))).toEqual([]);
  });

  test('sees two texts that overlap', () => {
    expect(faultsIn(text('张伟', 24, 50) + text('67%', 50, 50))).toEqual(['"张伟" lies on "67%"']);
  });

  test('counts an anchor at the end, and the shift of the group around a text', () => {
    const right = text('67%', 60, 50).replace('"start"', '"end"');
    expect(faultsIn(text('张伟', 24, 50) + right)).toEqual(['"张伟" lies on "67%"']);
    expect(faultsIn(`<g transform="translate(100,0)">${right}</g>${text('张伟', 24, 50)}`)).toEqual([]);
  });

  test('sees a text on a line', () => {
    expect(faultsIn(`${text('张伟', 24, 50)}<line transform="translate(40,20)" x2="0" y2="60"/>`)).toEqual([
      '"张伟" lies on a line',
    ]);
  });

  test('sees a text that leaves the canvas, one too small, and one without glyphs', () => {
    expect(faultsIn(text('张伟', 500, 50))).toEqual(['"张伟" leaves the canvas']);
    expect(faultsIn(text('张伟', 24, 50, 'font-size="12px"'))).toEqual(['"张伟" is only 12 units high']);
    expect(faultsIn(text('🚀', 24, 50))).toEqual(['"🚀" has no glyph for "🚀"']);
  });

  test('sees a text on a curve that goes through it, and not one that only goes around', () => {
    const canvas = (points: readonly { x: number; y: number }[]) => {
      const drawn = new Canvas(light, typeface);
      drawn.text('张伟', 100, 50, { role: roles.label, color: light.ink });
      drawn.curve('line', points, { color: light.ink, strokeWidth: 1 });
      return faultsOf(pictureOf(drawn.spec(200), typeface), typeface);
    };
    expect(
      canvas([
        { x: 30, y: 120 },
        { x: 200, y: 0 },
      ]),
    ).toEqual(['"张伟" lies on a curve']);
    expect(
      canvas([
        { x: 30, y: 30 },
        { x: 200, y: 30 },
        { x: 200, y: 70 },
        { x: 30, y: 70 },
      ]),
    ).toEqual([]);
  });

  test('sees a text on a glyph, and marks that leave the canvas', () => {
    const canvas = new Canvas(light, typeface);
    canvas.text('张伟', 100, 50, { role: roles.label, color: light.ink });
    canvas.glyph('ahead', 110, 45, 16, light.ink);
    canvas.rect('bar', { x: 500, x2: 600, y: 10, y2: 20 }, { color: light.ink });
    expect(faultsOf(pictureOf(canvas.spec(200), typeface), typeface)).toEqual([
      '"张伟" lies on a glyph',
      'a field leaves the canvas at 500, 10',
    ]);
  });
});
