import { isJson, type Json, listOf, textOf } from '../json.ts';
import { nodes, pointerTo } from './walk.ts';
import { type Reader, words } from './words.ts';

/** A button of a card, or one line of an `overflow` menu. */
export interface Pressable {
  readonly label: string;
  /** Where it stands: a JSON pointer into the card. */
  readonly at: string;
  /** What the chosen line of a menu stands for. */
  readonly option: string | undefined;
}

/** What can be pressed on a card, top to bottom. */
export function pressables(card: Json, reader: Reader): readonly Pressable[] {
  return [...nodes(card)].flatMap(({ tag, json, path }): readonly Pressable[] => {
    const at = pointerTo(path);
    if (tag === 'button') return [{ label: words(json.text, reader), at, option: undefined }];
    if (tag !== 'overflow') return [];
    return listOf(json.options)
      .filter(isJson)
      .map(({ text, value }) => ({ label: words(text, reader), at, option: textOf(value) }));
  });
}

/** What a press hands back to the developer. */
export function callbackValue(component: Json): unknown {
  const callback = listOf(component.behaviors)
    .filter(isJson)
    .find(({ type }) => type === 'callback');
  return callback?.value ?? component.value;
}

/** Whether a press only opens a link, and the service hears nothing of it. */
export function onlyOpensLink({ behaviors, url, multi_url, value }: Json): boolean {
  const declared = listOf(behaviors).filter(isJson);
  if (declared.length > 0) return declared.every(({ type }) => type === 'open_url');
  return value === undefined && (url !== undefined || multi_url !== undefined);
}
