import { besideSection, image, inActions, inInput } from './elements.ts';
import { identifier, plain, text, textTypes } from './objects.ts';
import { richText } from './rich-text.ts';
import { boolean, type Fields, list, type ObjectRule, object, string, union } from './rule.ts';

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
  rich_text: block({ elements: list(richText, 1000, 0) }),
};

export const messageBlocks = list(union({ ...everywhere, markdown: block({ text: string(12_000) }) }), 50, 0);

export const viewBlocks = list(union(everywhere), 100, 0);
