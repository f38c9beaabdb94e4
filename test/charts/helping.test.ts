import { expect, test } from 'vitest';
import { type Helping, helping } from '../../src/charts/helping.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import { namesOfTwelve, sampleHelping } from '../../src/playground/gallery/samples/helping-matrix.ts';
import { readPicture } from '../support/picture.ts';
import { readable } from '../support/readable.ts';

const typeface = openTypeface();

async function draw(data: Helping, theme: Theme = light) {
  const warnings: string[] = [];
  const svg = await renderSvg(helping(data, theme, typeface), typeface, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  const picture = readPicture(svg, typeface);
  return { svg, picture, words: picture.texts.map(({ text }) => text) };
}

const three: Helping = {
  ...sampleHelping('en', ['Ann', 'Bob', 'Cy']),
  cells: [
    { helper: '0', helped: '1', tasks: 4 },
    { helper: '2', helped: '1', tasks: 2 },
  ],
};

test('a number stands in the row of who helped, in the column of who was helped', async () => {
  const { picture } = await draw(three);
  const at = (text: string, nth = 0) => picture.texts.filter((one) => one.text === text)[nth];
  const [four, two] = [at('4'), at('2')];
  const middle = (box = four) => ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
  // Names stand over the columns first, and then before the rows.
  expect(middle(four)).toBeCloseTo(middle(at('Bob')), 3);
  expect(middle(two)).toBeCloseTo(middle(at('Bob')), 3);
  expect(four?.bottom).toBeCloseTo(at('Ann', 1)?.bottom ?? 0, 0);
  expect(two?.bottom).toBeCloseTo(at('Cy', 1)?.bottom ?? 0, 0);
});

test('nothing is a quiet field without a number, and oneself is none', async () => {
  const { svg, words } = await draw(three);
  expect(svg.match(new RegExp(`fill="${light.track}"`, 'gu'))).toHaveLength(4);
  // The sums alone say that somebody gave or got nothing.
  expect(words.filter((word) => word === '0')).toHaveLength(3);
});

test('the most stand out most', async () => {
  const { svg } = await draw(three);
  const strength = [...svg.matchAll(new RegExp(`fill="${light.brand}"[^>]*`, 'gu'))].map(([mark]) =>
    Number(/ opacity="([\d.]+)"/u.exec(mark)?.[1]),
  );
  expect(strength.toSorted()).toEqual([expect.closeTo(0.327, 2), 0.5]);
});

test('sums of columns stand there all or not at all, whatever has no room', async () => {
  const labels = async (most: number) => {
    const { words } = await draw(sampleHelping('en', namesOfTwelve.en, { most }));
    return words.filter((word) => word === 'Sum').length;
  };
  // The sums of the rows have room always.
  expect([await labels(5), await labels(40)]).toEqual([2, 1]);
});

test('columns are called by the numbers of the rows where a name has no room', async () => {
  const { words } = await draw(sampleHelping('zh', namesOfTwelve.zh));
  expect(namesOfTwelve.zh.filter((name) => words.filter((word) => word === name).length !== 1)).toEqual([]);
  expect(words).toEqual(expect.arrayContaining(['11', '12']));
});

test.each<readonly [string, Helping, Theme]>([
  ['helping-five-zh-light', sampleHelping('zh', namesOfTwelve.zh.slice(0, 5)), light],
  ['helping-twelve-en-dark', sampleHelping('en', namesOfTwelve.en), dark],
])('looks as before: %s', async (name, data, theme) => {
  const { svg } = await draw(data, theme);
  await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});
