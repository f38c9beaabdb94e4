import { isJson, type Json, listOf, textOf } from '../json.ts';
import { nodes } from './walk.ts';
import { type Reader, words } from './words.ts';

/** A button of a card, or one line of an `overflow` menu. */
export interface Pressable {
  readonly label: string;
  readonly component: Json;
  /** What the chosen line of a menu stands for. */
  readonly option: string | undefined;
  readonly form: Json | undefined;
}

/** What can be pressed on a card, top to bottom. */
export function pressables(card: Json, reader: Reader): readonly Pressable[] {
  return [...nodes(card)].flatMap(({ tag, json, form }): readonly Pressable[] => {
    if (tag === 'button') return [{ label: words(json.text, reader), component: json, option: undefined, form }];
    if (tag !== 'overflow') return [];
    return listOf(json.options)
      .filter(isJson)
      .map(({ text, value }) => ({ label: words(text, reader), component: json, option: textOf(value), form }));
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
export function onlyOpensLink(component: Json): boolean {
  const behaviors = listOf(component.behaviors).filter(isJson);
  return behaviors.length > 0 && behaviors.every(({ type }) => type === 'open_url');
}
