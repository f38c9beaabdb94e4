import { besideSection, image, inActions, inContextActions, inInput } from './elements.ts';
import { identifier, plain, text, textTypes } from './objects.ts';
import { richTextBlock } from './rich-text.ts';
import { boolean, type Fields, list, type ObjectRule, object, string, union, word } from './rule.ts';

/**
 * Blocks and their limits: https://docs.slack.dev/reference/block-kit/blocks
 * A type that is not in this table is refused, also where Slack would take it: nothing here could judge it.
 */

const block = (required: Fields, optional: Fields = {}, choice?: Pick<ObjectRule, 'oneOf' | 'anyOf'>) =>
  object(required, { block_id: identifier, ...optional }, choice);

const everywhere = {
  section: block(
    {},
    { text: text(3000), fields: list(text(2000), 10), accessory: union(besideSection), expand: boolean },
    { anyOf: ['text', 'fields'] },
  ),
  header: block({ text: plain(150) }),
  divider: block({}),
  context: block({ elements: list(union({ image, ...textTypes }), 10) }),
  actions: block({ elements: list(union(inActions), 25) }),
  image: block(
    { ...image.required },
    { ...image.optional, title: plain(2000) },
    { oneOf: ['image_url', 'slack_file'] },
  ),
  input: block(
    { label: plain(2000), element: union(inInput) },
    { hint: plain(2000), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: block(richTextBlock),
};

const cell = union({
  raw_text: object({ text: string(3000, 0) }),
  rich_text: object(richTextBlock),
});

const table = block(
  { rows: list(list(cell, 20), 100) },
  { column_settings: list(object({}, { align: word('left', 'center', 'right'), is_wrapped: boolean }), 20, 0) },
);

const inMessages = {
  ...everywhere,
  markdown: block({ text: string(12_000) }),
  context_actions: block({ elements: list(union(inContextActions), 5) }),
  table,
};

export const messageBlocks = list(union(inMessages), 50, 0);

export const viewBlocks = list(union(everywhere), 100, 0);
