import { expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import type { Language } from '../../src/playground/gallery/samples/chart-rows.ts';
import { alignmentSamples } from '../../src/playground/gallery/samples/charts/alignment.ts';
import { pictureOf } from '../support/drawing.ts';
import { readable } from '../support/readable.ts';

const typeface = openTypeface();

function draw(scene: string, language: Language, theme: Theme = light) {
  const spec = alignmentSamples.scenes[scene]?.(language, theme, typeface);
  if (!spec) throw new Error(`there is no scene ${scene}`);
  return spec;
}
const wordsOf = (scene: string) => pictureOf(draw(scene, 'en'), typeface).texts;

test('the first value stands before its strip and the last one, larger, behind it', () => {
  const [first, last] = ['58', '60'].map((text) =>
    wordsOf('eight weeks of twelve people').find((one) => one.text === text),
  );
  const name = wordsOf('eight weeks of twelve people').find(({ text }) => text === 'Collaboration');
  expect(first?.right).toBeLessThan(last?.left ?? 0);
  expect(last?.size).toBeGreaterThan(first?.size ?? 0);
  expect(Math.abs((name?.top ?? 0) - (last?.top ?? 0))).toBeLessThan(20);
});

test('the first week is its own last: one value, and one label of a week', () => {
  const words = wordsOf('the first week').map(({ text }) => text);
  expect(words.filter((text) => text === '60')).toHaveLength(1);
  expect(words.filter((text) => text.startsWith('Week'))).toEqual(['Week 49']);
});

test('a part that does not apply has no strip', () => {
  const strips = (scene: string) =>
    pictureOf(draw(scene, 'en'), typeface).fields.filter(({ left, right }) => right - left > 100).length;
  expect(strips('eight weeks of twelve people')).toBe(5);
  expect(strips('three people, of whom balance says nothing')).toBe(4);
});

test.each([
  ['alignment-eight-weeks-zh-light', 'eight weeks of twelve people', 'zh', light],
  ['alignment-three-people-en-dark', 'three people, of whom balance says nothing', 'en', dark],
] as const)('looks as before: %s', async (name, scene, language, theme) => {
  const svg = await renderSvg(draw(scene, language, theme), typeface, () => {});
  await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});
