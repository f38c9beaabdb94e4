import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grid } from '../../src/charts/grid.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { crowdNames, crowdOf, crowdSizes } from '../../src/playground/gallery/samples/charts/crowd.ts';
import { chartSamples } from '../../src/playground/gallery/samples/charts/index.ts';
import { pictureOf } from '../support/drawing.ts';
import { faultsOf, readPicture } from '../support/picture.ts';

const typeface = openTypeface();
const languages = ['zh', 'en'] as const;
const themes = { light, dark } as const;

/** Not charts themselves: what every chart is drawn with, or turned into an image by. */
const tools = ['grid.ts', 'png-bytes.ts', 'png-worker.ts', 'png.ts', 'status.ts', 'svg.ts', 'theme.ts'];

test('every chart has its samples', () => {
  const files = readdirSync(new URL('../../src/charts', import.meta.url)).filter((name) => name.endsWith('.ts'));
  const charts = files.filter((name) => !tools.includes(name)).map((name) => name.replace('.ts', ''));
  expect(chartSamples.map(({ chart }) => chart)).toEqual(charts);
});

describe.each(chartSamples)('$chart', ({ scenes, crowds }) => {
  for (const language of languages)
    for (const [theme, colours] of Object.entries(themes)) {
      test.each(Object.entries(scenes))(`${language}, ${theme}: %s`, (_, draw) => {
        const spec = draw(language, colours, typeface);
        const picture = pictureOf(spec, typeface);
        expect(picture.texts.length).toBeGreaterThan(4);
        expect(faultsOf(picture, typeface)).toEqual([]);
        expect(spec.height).toBeLessThanOrEqual(grid.tallest);
      });

      for (const [kind, draw] of Object.entries(crowds))
        test.each(crowdSizes)(`${language}, ${theme}: ${kind}, %d`, (size) => {
          for (const [names, of] of Object.entries(crowdNames)) {
            const spec = draw(crowdOf(language, size, of(language)), colours, typeface);
            const faults = spec ? faultsOf(pictureOf(spec, typeface), typeface) : [];
            expect({ names, faults }).toEqual({ names, faults: [] });
            expect(spec?.height ?? 0).toBeLessThanOrEqual(grid.tallest);
          }
        });
    }

  test('stands in the specification as it is drawn', async () => {
    const [draw] = Object.values(scenes);
    const spec = draw?.('en', dark, typeface);
    if (!spec) throw new Error('there is no scene');
    const warnings: string[] = [];
    const drawn = readPicture(await renderSvg(spec, typeface, (warning) => warnings.push(warning)), typeface);
    const { width, height, texts, lines } = pictureOf(spec, typeface);
    expect(warnings).toEqual([]);
    expect({ width, height }).toEqual({ width: drawn.width, height: drawn.height });
    for (const [of, read] of [
      [texts, drawn.texts],
      [lines, drawn.lines],
    ] as const) {
      expect(of.map(({ left, right }) => [left, right])).toEqual(
        read.map(({ left, right }) => [close(left), close(right)]),
      );
      expect(of.map(({ top, bottom }) => [top, bottom])).toEqual(
        read.map(({ top, bottom }) => [close(top), close(bottom)]),
      );
    }
  });
});

const close = (value: number) => expect.closeTo(value, 2);
