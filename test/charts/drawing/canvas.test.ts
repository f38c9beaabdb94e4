import { describe, expect, test } from 'vitest';
import { Canvas } from '../../../src/charts/drawing/canvas.ts';
import { renderSvg } from '../../../src/charts/svg.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { light } from '../../../src/charts/theme.ts';

const typeface = openTypeface();

/** The SVG of what is drawn; nothing may be warned of. */
async function drawn(draw: (canvas: Canvas) => void): Promise<string> {
  const canvas = new Canvas(light, typeface);
  draw(canvas);
  const warnings: string[] = [];
  const svg = await renderSvg(canvas.spec(100), typeface, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  return svg;
}

const stroke = { color: light.brand, strokeWidth: 2 };
const paths = (svg: string, color: string) =>
  [...svg.matchAll(/<path[^>]*d="([^"]+)"[^>]*>/gu)].filter(([path]) => path.includes(color)).map(([, d]) => d);

describe('lines and fields', () => {
  test('are drawn where they are handed in, to the unit', async () => {
    const svg = await drawn((canvas) => {
      canvas.curve(
        'line',
        [
          { x: 30, y: 90 },
          { x: 60, y: 40 },
          { x: 90, y: 50 },
        ],
        stroke,
      );
    });
    expect(paths(svg, light.brand)).toEqual(['M30,90L60,40L90,50']);
  });

  test('of one style are not joined to each other', async () => {
    const svg = await drawn((canvas) => {
      canvas.curve(
        'line',
        [
          { x: 30, y: 90 },
          { x: 60, y: 40 },
        ],
        stroke,
      );
      canvas.curve(
        'line',
        [
          { x: 90, y: 90 },
          { x: 120, y: 40 },
        ],
        stroke,
      );
    });
    expect(paths(svg, light.brand)).toEqual(['M30,90L60,40', 'M90,90L120,40']);
  });

  test('fill what lies between the two edges', async () => {
    const svg = await drawn((canvas) => {
      canvas.field(
        'bar',
        [
          { x: 30, y: 10, y2: 20 },
          { x: 60, y: 10, y2: 40 },
        ],
        { color: light.forecastBand },
      );
    });
    expect(paths(svg, light.forecastBand)).toEqual(['M30,10L60,10L60,40L30,20Z']);
  });

  test('end in a dot of the radius asked for', async () => {
    const svg = await drawn((canvas) => canvas.dot(100, 50, 5, light.brand));
    expect(svg).toContain('translate(100,50)');
    expect(paths(svg, light.brand)[0]).toMatch(/^M5,0A5,5/u);
  });
});
