import { describe, expect, test } from 'vitest';
import type { BurnUpPlot } from '../../src/charts/burn-up/data.ts';
import { type BurnUp, burnUp } from '../../src/charts/burn-up.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import { courses, onItsWay, sampleBurnUp } from '../../src/playground/gallery/samples/burn-up-days.ts';
import { faultsOf, readPicture } from '../support/picture.ts';
import { readable } from '../support/readable.ts';

const typeface = openTypeface();
const themes = { light, dark } as const;

async function draw(data: BurnUp, theme: Theme = light) {
  const warnings: string[] = [];
  const svg = await renderSvg(burnUp(data, theme, typeface), typeface, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  const picture = readPicture(svg, typeface);
  const at = (text: string) => picture.texts.find((one) => one.text === text);
  return { svg, picture, at, words: picture.texts.map(({ text }) => text) };
}

const changed = (changes: Partial<BurnUpPlot>): BurnUp => {
  const data = sampleBurnUp('en', onItsWay);
  return { ...data, plot: { ...data.plot, ...changes } };
};

describe('texts neither overlap nor leave the canvas, and are large enough to read', () => {
  for (const [name, course] of Object.entries(courses))
    for (const language of ['zh', 'en'] as const)
      for (const theme of ['light', 'dark'] as const)
        test(`${name}, ${language}, ${theme}`, async () => {
          const { picture } = await draw(sampleBurnUp(language, course), themes[theme]);
          expect(picture.texts.length).toBeGreaterThan(5);
          expect(faultsOf(picture, typeface)).toEqual([]);
        });

  const reached = [0, 0.4, 0.98, 1.02, 3];
  test.each([1, 3, 12, 31, 50, 59, 61])('on day %i, wherever it has come to', async (days) => {
    for (const share of reached)
      for (const end of [share, 1, 1.01, 2 * share + 0.1]) {
        const forecast = { value: end, low: end * 0.8, high: end * 1.3 };
        const { picture } = await draw(sampleBurnUp('en', { days, reached: share, sag: 0.05, forecast }));
        expect(faultsOf(picture, typeface), `${share} on its way to ${end}`).toEqual([]);
      }
  });

  test('below nothing, after corrections', async () => {
    const forecast = { value: -0.2, low: -0.4, high: 0.1 };
    const { picture } = await draw(sampleBurnUp('zh', { days: 31, reached: -0.1, forecast }));
    expect(faultsOf(picture, typeface)).toEqual([]);
  });
});

describe('between plan and actual', () => {
  const { atRisk, ahead } = light.status;
  const shades = async (actual: readonly number[]) => {
    const { svg } = await draw(changed({ actual, worked: 4, total: 10 }));
    return [svg.includes(atRisk.soft), svg.includes(ahead.soft)];
  };

  test('it is shaded as at risk below the plan, and as ahead above it', async () => {
    expect([await shades([0, 0.1, 0.2, 0.2]), await shades([0.2, 0.3, 0.5, 0.6])]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('the shade changes where one overtakes the other', async () => {
    expect(await shades([0, 0, 0.4, 0.5])).toEqual([true, true]);
  });

  test('the higher of the two is named above, the other below', async () => {
    const order = async (reached: number) => {
      const { at } = await draw(sampleBurnUp('en', { days: 40, reached }));
      return (at(`Actual ${Math.round(reached * 100)}%`)?.top ?? 0) - (at('Plan 65%')?.top ?? 0);
    };
    expect(await order(0.55)).toBeGreaterThan(0);
    expect(await order(0.8)).toBeLessThan(0);
  });

  test('nothing is drawn before the first report but the plan', async () => {
    const { svg, words } = await draw(changed({ actual: [] }));
    expect(svg).not.toContain(atRisk.soft);
    expect(words).toContain('Plan 69%');
    expect(words.join(' ')).not.toContain('Actual');
  });
});

describe('at the right edge', () => {
  const edge = async (forecast: NonNullable<BurnUpPlot['forecast']>) => {
    const data = sampleBurnUp('en', { ...onItsWay, forecast });
    const { picture } = await draw(data);
    const said = new Set([data.plot.words.target, data.plot.words.forecast, data.plot.words.range]);
    return picture.texts.filter(({ text }) => said.has(text)).toSorted((a, b) => a.top - b.top);
  };

  test('a forecast short of the target stands below it, and one beyond it above', async () => {
    const [short] = await edge({ value: 0.99, low: 0.95, high: 1.02 });
    const [beyond] = await edge({ value: 1.01, low: 0.97, high: 1.05 });
    expect([short?.text, beyond?.text]).toEqual(['Target 100%', 'Forecast 101%']);
  });

  test('lines are at least as far apart as they are high', async () => {
    for (const value of [0.4, 0.97, 1, 1.03, 1.6]) {
      const labels = await edge({ value, low: value - 0.01, high: value + 0.01 });
      const gaps = labels.slice(1).map(({ top }, index) => top - (labels[index]?.top ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(22);
    }
  });

  test('a period that is over says what it came to', async () => {
    const { words } = await draw(sampleBurnUp('en', { days: 62, reached: 0.96 }));
    expect(words).toEqual(expect.arrayContaining(['Target 100%', 'Actual 96%']));
    expect(words.join(' ')).not.toContain('Day 62');
  });
});

test('a month stands where its first working day does, and only where it does not meet another', async () => {
  const ticks = [0, 18, 20, 39].map((after) => ({ text: `after ${after}`, after }));
  const { words, at } = await draw(changed({ ticks }));
  expect(words).not.toContain('after 20');
  const [first, second, fourth] = ['after 0', 'after 18', 'after 39'].map((text) => at(text)?.left ?? 0);
  expect(((second ?? 0) - (first ?? 0)) / ((fourth ?? 0) - (first ?? 0))).toBeCloseTo(18 / 39, 2);
});

test('a range far wider than anything else does not flatten the lines', async () => {
  const height = async (high: number) => {
    const { at } = await draw(changed({ forecast: { value: 0.9, low: 0.5, high } }));
    return (at('Oct')?.top ?? 0) - (at('Target 100%')?.top ?? 0);
  };
  expect((await height(9)) / (await height(1))).toBeGreaterThan(0.8);
});

test.each<readonly [string, BurnUp, Theme]>([
  ['burn-up-behind-zh-light', sampleBurnUp('zh', onItsWay), light],
  ['burn-up-ahead-en-dark', sampleBurnUp('en', courses['in front of the plan'] ?? onItsWay), dark],
])('looks as before: %s', async (name, data, theme) => {
  const { svg } = await draw(data, theme);
  await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});
