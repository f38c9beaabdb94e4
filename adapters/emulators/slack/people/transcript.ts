import { optionsOf } from '../block-kit/across.ts';
import { asObjects, asText, isObject, type Json, type JsonObject } from '../json.ts';
import { type Names, readMrkdwn } from '../mrkdwn.ts';

/** Blocks as plain text, top to bottom: buttons and menus in brackets, pictures as their alt text. */
export function readBlocks(blocks: readonly JsonObject[], names: Names): string {
  return blocks
    .map((block) => readBlock(block, names))
    .filter((part) => part !== '')
    .join('\n');
}

function readBlock(block: JsonObject, names: Names): string {
  const read = (value: Json | undefined) => readText(value, names);
  switch (block.type) {
    case 'section': {
      const lines = [read(block.text), ...asObjects(block.fields).map(read)].filter((line) => line !== '');
      return [lines.join('\n'), readElement(block.accessory, names)].filter((part) => part !== '').join(' ');
    }
    case 'header':
      return read(block.text);
    case 'context':
    case 'actions':
    case 'context_actions':
      return asObjects(block.elements)
        .map((element) => readElement(element, names))
        .join(' ');
    case 'image':
      return [read(block.title), asText(block.alt_text)].filter((part) => part !== '').join('\n');
    case 'input':
      return [read(block.label), readElement(block.element, names), read(block.hint)]
        .filter((part) => part !== '')
        .join(' ');
    case 'rich_text':
      return asObjects(block.elements)
        .map((part) => readRich(part, names))
        .join('\n');
    case 'table':
      return rowsOf(block)
        .map((row) => row.map((cell) => (cell.type === 'rich_text' ? readBlock(cell, names) : asText(cell.text))))
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'markdown':
      return readMrkdwn(asText(block.text), names);
    default:
      return '';
  }
}

const rowsOf = ({ rows }: JsonObject): readonly (readonly JsonObject[])[] =>
  Array.isArray(rows) ? rows.map((row: Json) => asObjects(row)) : [];

/** A text object: marked-up text is read as a person sees it, plain text stands as it is. */
export function readText(value: Json | undefined, names: Names): string {
  if (!isObject(value)) return '';
  return value.type === 'mrkdwn' ? readMrkdwn(asText(value.text), names) : asText(value.text);
}

function readElement(element: Json | undefined, names: Names): string {
  if (!isObject(element)) return '';
  switch (element.type) {
    case 'plain_text':
    case 'mrkdwn':
      return readText(element, names);
    case 'image':
      return asText(element.alt_text);
    case 'feedback_buttons':
      return [element.positive_button, element.negative_button]
        .map((one) => `[${isObject(one) ? readText(one.text, names) : ''}]`)
        .join(' ');
    case 'icon_button':
    case 'button':
      return `[${readText(element.text, names)}]`;
    case 'overflow':
    case 'checkboxes':
    case 'radio_buttons':
      return optionsOf(element)
        .map((option) => `[${readText(option.text, names)}]`)
        .join(' ');
    default:
      return `[${readText(element.placeholder, names)}]`;
  }
}

function readRich(part: JsonObject, names: Names): string {
  switch (part.type) {
    case 'text':
      return asText(part.text);
    case 'link':
      return part.text === undefined ? asText(part.url) : `${asText(part.text)} (${asText(part.url)})`;
    case 'emoji':
      return `:${asText(part.name)}:`;
    case 'user':
      return `@${names.user(asText(part.user_id)) ?? asText(part.user_id)}`;
    case 'channel':
      return `#${names.channel(asText(part.channel_id)) ?? asText(part.channel_id)}`;
    case 'broadcast':
      return `@${asText(part.range)}`;
    case 'rich_text_list':
      return asObjects(part.elements)
        .map((item) => `• ${readRich(item, names)}`)
        .join('\n');
    default:
      return asObjects(part.elements)
        .map((item) => readRich(item, names))
        .join('');
  }
}
