import { describe, expect, test } from 'vitest';
import { asText, isObject, type Json } from '../../../../adapters/emulators/slack/json.ts';
import { withEmoji } from '../../../../src/playground/page/slack/text/emoji.ts';
import { drawOne, readable } from './pane.ts';
import { blocks, elements, inputBlock, inputs, onlyDrawn, richPieces, standing } from './samples.ts';

const drawn = async (block: Parameters<typeof drawOne>[0]) => {
  const markup = await drawOne(block);
  return { markup, text: readable(markup).trim() };
};

/** What plain texts in a block say; those of its buttons and options too. */
function wordsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isObject(value)) return [];
  const own = value.type === 'plain_text' || value.type === 'raw_text' ? [asText(value.text)] : [];
  const inside = Object.entries(value).filter(([name]) => name !== 'placeholder' && name !== 'confirm');
  return [...own, ...inside.flatMap(([, one]) => wordsIn(one))];
}

describe('every published block is drawn', () => {
  test.each(Object.entries(blocks))('%s', async (_, block) => {
    const { markup } = await drawn(block);
    expect(markup).not.toContain('Unknown');
    for (const said of wordsIn(block)) expect(markup).toContain(withEmoji(said));
  });
});

describe('every published element is drawn', () => {
  const standingAlone = Object.entries({ ...elements, ...onlyDrawn });
  test.each(standingAlone)('%s among others', async (_, element) => {
    const { markup } = await drawn(standing(element));
    expect(markup).not.toContain('Unknown');
    expect(markup).toMatch(/<(?:button|select|input|textarea|details|fieldset)/);
  });

  test.each(Object.entries({ ...elements, ...inputs, ...onlyDrawn }))('%s in a field', async (_, element) => {
    const { markup, text } = await drawn(inputBlock(element));
    expect(markup).not.toContain('Unknown');
    expect(text).toContain(`Label of ${element.type}`);
  });

  test.each(Object.entries(richPieces))('%s in rich text', async (_, piece) => {
    const { markup, text } = await drawn({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [piece] }],
    });
    expect(markup).not.toContain('Unknown');
    expect(text).not.toBe('');
  });
});

describe('what is not known is named', () => {
  test.each([
    ['a block', { type: 'wheel' }, 'Unknown block: wheel'],
    ['a block without a type', { text: 'x' }, 'Unknown block: {"text":"x"}'],
    ['a block that says nothing', { type: 'section' }, 'Unknown block: section'],
    [
      'rich text of nothing',
      { type: 'rich_text', elements: [{ type: 'rich_text_section' }] },
      'Unknown block: rich_text',
    ],
    ['a block with the name of something in the language', { type: 'constructor' }, 'Unknown block: constructor'],
    ['an element', { type: 'actions', elements: [{ type: 'slider' }] }, 'Unknown element: slider'],
    ['a piece of context', { type: 'context', elements: [7] }, 'Unknown element: 7'],
    ['what stands beside a section', { ...blocks.section, accessory: { type: 'dial' } }, 'Unknown element: dial'],
    ['a field', { type: 'input', element: { type: 'dial' } }, 'Unknown element: dial'],
    ['a piece of rich text', { type: 'rich_text', elements: [{ type: 'song' }] }, 'Unknown element: song'],
    ['a cell', { type: 'table', rows: [[{ type: 'gauge' }]] }, 'Unknown element: gauge'],
  ])('%s', async (_, block, name) => {
    expect((await drawn(block)).text).toContain(name);
  });
});
