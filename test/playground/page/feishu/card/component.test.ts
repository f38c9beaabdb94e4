import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { usableAt } from '../../../../../adapters/emulators/feishu/use.ts';
import { cardOf, component, drawn, isVisible, pointersIn, readable } from '../drawing.ts';
import { buttons, samples } from '../samples.ts';

const all = Object.entries(samples);

describe('every component of the vendor’s list', () => {
  test.each(all)('%s is drawn or named', async (_, sample) => {
    const html = await component(sample);
    expect(isVisible(html)).toBe(true);
    expect(html).not.toContain('这里画不出');
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('[object');
  });

  test.each([
    ['chart', '图表，这里不画：折线图'],
    ['audio', '音频，这里不画'],
  ])('%s is named, since only the vendor’s client has what draws it', async (tag, words) => {
    expect(readable(await component(samples[tag]))).toBe(words);
  });

  test('that can be used says where it stands, and the emulator finds it there', async () => {
    const card = cardOf(...Object.values(samples), ...buttons);
    const pointers = pointersIn(await drawn(card));
    expect(pointers.length).toBeGreaterThan(20);
    for (const at of pointers) expect(usableAt(objectOf(card), at).tag).toMatch(/./);
  });
});

describe('what is no component is named', () => {
  test.each([
    ['a tag nobody knows', { tag: 'poem' }, '这里画不出：poem'],
    ['a tag of JSON 1.0', { tag: 'note', elements: [] }, '这里画不出：note'],
    ['a name that objects have by themselves', { tag: 'constructor' }, '这里画不出：constructor'],
    ['markup in the tag', { tag: '<b>' }, '这里画不出：<b>'],
    ['a number', 5, '这里画不出：不是组件'],
    ['an empty text', { tag: 'markdown', content: ' ' }, 'markdown：没有内容'],
    ['a button without a label', { tag: 'button' }, 'button：没有内容'],
    ['a picture without a key', { tag: 'img' }, 'img：没有内容'],
  ])('%s', async (_, json, words) => {
    expect(readable(await component(json))).toBe(words);
  });

  test('in English where the page is', async () => {
    const { wordsFor } = await import('../../../../../src/playground/page/feishu/words.ts');
    expect(readable(await component({ tag: 'poem' }, { words: wordsFor('en') }))).toBe('Cannot be drawn here: poem');
  });
});

test('whatever stands in a component, it is drawn and can be seen', async () => {
  const keys = [...new Set(all.flatMap(([, sample]) => Object.keys(sample)))];
  const parts = fc.dictionary(fc.constantFrom(...keys, 'content', 'text', 'value'), fc.jsonValue({ maxDepth: 4 }));
  const tagged = fc.tuple(parts, fc.constantFrom(...Object.keys(samples))).map(([json, tag]) => ({ ...json, tag }));
  const broken = fc
    .tuple(fc.constantFrom(...Object.values(samples)), fc.constantFrom(...keys), fc.jsonValue())
    .map(([sample, key, value]) => ({ ...sample, [key]: value }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(tagged, broken, fc.jsonValue()), async (json) => {
      expect(isVisible(await component(json))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a card nested beyond all reason is drawn down to where it is named', async () => {
  const nested = Array.from({ length: 500 }).reduce<object>(
    (inside) => ({ tag: 'interactive_container', elements: [inside] }),
    { tag: 'hr' },
  );
  expect(readable(await component(nested))).toBe('这里画不出：嵌套太深的组件');
});
