import { pressables } from './cards/controls.ts';
import { nodes } from './cards/walk.ts';
import { type Reader, words } from './cards/words.ts';
import { initialValue } from './initial.ts';
import { isJson, type Json, listOf, objectOf, textOf } from './json.ts';

/** A card as plain text, top to bottom: buttons in brackets, what can be filled in between ‹ and ›. */
export function transcribe(card: Json, reader: Reader): string {
  const header = objectOf(card.header);
  const tags = listOf(header.text_tag_list).map((tag) => words(objectOf(tag).text, reader));
  const lines = [
    [words(header.title, reader), ...tags].filter(Boolean).join(' · '),
    words(header.subtitle, reader),
    tellAll(objectOf(card.body).elements, reader),
  ];
  return lines.filter(Boolean).join('\n');
}

export const buttonLabels = (card: Json, reader: Reader): readonly string[] =>
  pressables(card, reader).map(({ label }) => label);

/** The pictures of a card, with the key under which they were uploaded. */
export function pictures(card: Json, reader: Reader): readonly { readonly alt: string; readonly key: string }[] {
  return [...nodes(card)]
    .filter(({ tag }) => tag === 'img')
    .map(({ json }) => ({
      alt: words(json.alt, reader),
      key: textOf(objectOf(json.i18n_img_key)[reader.language]) || textOf(json.img_key),
    }));
}

type Teller = (node: Json, reader: Reader) => string;

const field: Teller = (node, reader) => {
  const value = initialValue(node);
  const chosen = listOf(node.options).find((option) => objectOf(option).value === value);
  const shown = words(objectOf(chosen).text, reader) || value || words(node.placeholder, reader);
  return [words(node.label, reader), `‹${shown}›`].filter(Boolean).join(' ');
};

const tellers: Readonly<Record<string, Teller>> = {
  markdown: words,
  div: (node, reader) =>
    [words(node.text, reader), ...listOf(node.fields).map((part) => words(objectOf(part).text, reader))]
      .filter(Boolean)
      .join('\n'),
  hr: () => '———',
  img: ({ alt }, reader) => words(alt, reader),
  person: ({ user_id }, reader) => reader.nameOf(textOf(user_id)),
  person_list: ({ persons }, reader) =>
    listOf(persons)
      .map((one) => reader.nameOf(textOf(objectOf(one).id)))
      .join(' '),
  button: ({ text }, reader) => `[${words(text, reader)}]`,
  overflow: ({ options }, reader) =>
    listOf(options)
      .map((option) => `[${words(objectOf(option).text, reader)}]`)
      .join(' '),
  checker: ({ checked, text }, reader) => `${checked === true ? '☑' : '☐'} ${words(text, reader)}`,
  column_set: ({ columns }, reader) =>
    inRow(listOf(columns).map((column) => tellAll(objectOf(column).elements, reader))),
  collapsible_panel: ({ header, elements }, reader) =>
    [words(objectOf(header).title, reader), tellAll(elements, reader)].filter(Boolean).join('\n'),
  interactive_container: ({ elements }, reader) => tellAll(elements, reader),
  form: ({ elements }, reader) => tellAll(elements, reader),
  table: ({ columns, rows }) => {
    const shown = listOf(columns).filter(isJson);
    const title = shown.map(({ name, display_name }) => textOf(display_name) || textOf(name)).join(' | ');
    const cell = (row: unknown, name: unknown) => String(objectOf(row)[textOf(name)] ?? '');
    return [title, ...listOf(rows).map((row) => shown.map(({ name }) => cell(row, name)).join(' | '))].join('\n');
  },
};

function tellAll(elements: unknown, reader: Reader): string {
  return listOf(elements)
    .filter(isJson)
    .map((node) => (tellers[textOf(node.tag)] ?? field)(node, reader))
    .filter(Boolean)
    .join('\n');
}

/** Columns stand side by side while each is one line. */
function inRow(columns: readonly string[]): string {
  const full = columns.filter(Boolean);
  return full.join(full.every((column) => !column.includes('\n')) ? ' ' : '\n');
}
