import { boolean, type Fields, integer, list, object, string, union, word } from './rule.ts';

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */

const styled: Fields = {
  style: object({}, { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean }),
};

const pieces = {
  text: object({ text: string(3000) }, styled),
  link: object({ url: string(3000) }, { ...styled, text: string(3000), unsafe: boolean }),
  emoji: object({ name: string(255) }, { ...styled, unicode: string(255), url: string(3000) }),
  user: object({ user_id: string(255) }, styled),
  usergroup: object({ usergroup_id: string(255) }, styled),
  team: object({ team_id: string(255) }, styled),
  channel: object({ channel_id: string(255) }, styled),
  broadcast: object({ range: word('here', 'channel', 'everyone') }, styled),
  color: object({ value: string(255) }, styled),
  date: object(
    { timestamp: integer(0, 9_999_999_999), format: string(255) },
    { ...styled, url: string(3000), fallback: string(255) },
  ),
};

const border: Fields = { border: integer(0, 1) };
const section = object({ elements: list(union(pieces), 1000, 0) });

const richText = union({
  rich_text_section: section,
  rich_text_list: object(
    { elements: list(union({ rich_text_section: section }), 1000), style: word('bullet', 'ordered') },
    { ...border, indent: integer(0, 8), offset: integer(0, 1000) },
  ),
  rich_text_quote: object({ elements: list(union(pieces), 1000, 0) }, border),
  rich_text_preformatted: object(
    { elements: list(union({ text: pieces.text, link: pieces.link }), 1000, 0) },
    { ...border, language: string(255) },
  ),
});

export const richTextBlock: Fields = { elements: list(richText, 1000, 0) };
