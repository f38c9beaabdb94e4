import { asObjects, asText, isObject, type Json, type JsonObject } from '../json.ts';
import type { Problem } from './check.ts';

/** Rules that no single block can break alone. `usable` tells whether a file can be shown as an image here and now. */
export function checkAcross(
  blocks: Json | undefined,
  at: string,
  usable: (file: JsonObject) => boolean,
): readonly Problem[] {
  const known = asObjects(blocks);
  return [
    ...repeated(known.map((block) => block.block_id)).map((index) => ({
      message: 'block_id must be unique',
      at: `${at}/${index}/block_id`,
    })),
    ...known.flatMap((block, index) => checkElements(block, `${at}/${index}`)),
    ...checkFocus(known, at),
    ...checkMarkdown(known, at),
    ...checkTables(known, at),
    ...known.flatMap((block, index) => checkFiles(block, `${at}/${index}`, usable)),
  ];
}

function checkElements(block: JsonObject, at: string): readonly Problem[] {
  const elements = elementsOf(block);
  return [
    ...repeated(elements.map((element) => element.action_id)).map((index) => ({
      message: 'action_id must be unique within its block',
      at: `${at}/elements/${index}/action_id`,
    })),
    ...elements.filter(hasStrangeInitial).map((element) => ({
      message: 'initial options must be among the options',
      at: `${at}/${asText(element.type)}`,
    })),
  ];
}

/** The interactive elements of a block, wherever its type keeps them. */
export function elementsOf(block: JsonObject): readonly JsonObject[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return asObjects(block.elements);
    case 'section':
      return isObject(block.accessory) ? [block.accessory] : [];
    case 'input':
      return isObject(block.element) ? [block.element] : [];
    default:
      return [];
  }
}

/** Every option of a menu, also those in groups. */
export const optionsOf = (element: JsonObject): readonly JsonObject[] => [
  ...asObjects(element.options),
  ...asObjects(element.option_groups).flatMap((group) => asObjects(group.options)),
];

function hasStrangeInitial(element: JsonObject): boolean {
  const offered = optionsOf(element).map((option) => JSON.stringify([option.value, asText(textOf(option))]));
  const initial = [
    ...asObjects(element.initial_options),
    ...(isObject(element.initial_option) ? [element.initial_option] : []),
  ];
  return initial.some((option) => !offered.includes(JSON.stringify([option.value, asText(textOf(option))])));
}

const textOf = (option: JsonObject): Json | undefined => (isObject(option.text) ? option.text.text : undefined);

function checkFocus(blocks: readonly JsonObject[], at: string): readonly Problem[] {
  const focused = blocks.flatMap(elementsOf).filter((element) => element.focus_on_load === true);
  return focused.length > 1 ? [{ message: 'only one element can have focus_on_load', at }] : [];
}

function checkMarkdown(blocks: readonly JsonObject[], at: string): readonly Problem[] {
  const texts = blocks.filter((block) => block.type === 'markdown').map((block) => asText(block.text));
  return [...texts.join('')].length > 12_000
    ? [{ message: 'markdown blocks must be less than 12001 characters in all', at }]
    : [];
}

function checkTables(blocks: readonly JsonObject[], at: string): readonly Problem[] {
  return blocks.filter(({ type }) => type === 'table').length > 1
    ? [{ message: 'only one table block is allowed', at }]
    : [];
}

function checkFiles(value: Json, at: string, usable: (file: JsonObject) => boolean): readonly Problem[] {
  if (Array.isArray(value))
    return value.flatMap((item: Json, index: number) => checkFiles(item, `${at}/${index}`, usable));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    if (name !== 'slack_file' || !isObject(item)) return checkFiles(item, `${at}/${name}`, usable);
    const by = item.id === undefined ? 'url' : 'id';
    return usable(item) ? [] : [{ message: 'invalid slack file', at: `${at}/slack_file.${by}/slack_file` }];
  });
}

/** Positions of the values that stood there before. */
const repeated = (values: readonly (Json | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []));
