import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import { textOf } from '../text/object.ts';
import { attributesOf, type Control, heldIn } from './control.ts';

const nativeTypes: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  number_input: 'number',
  email_text_input: 'email',
  url_text_input: 'url',
};

/** A field to type in. Slack's own client judges numbers when the form is sent, so here any text can be typed. */
export function drawTyped(control: Control): Html {
  const { element } = control;
  const value = asText(heldIn(control, 'value', 'initial_value'));
  if (element.multiline === true) return drawArea(value, control);
  const type = nativeTypes[asText(element.type)] ?? 'text';
  const numbers = type === 'number' ? html` inputmode="decimal"` : '';
  return html`<input type="${type === 'number' ? 'text' : type}" class="typed" value="${value}"${numbers}${hintIn(control)}${attributesOf(control)}>`;
}

/** Text with a style of its own is typed as plain text here. */
export const drawRichInput = (control: Control): Html =>
  drawArea(wordsIn(heldIn(control, 'rich_text_value', 'initial_value')), control);

const drawArea = (value: string, control: Control): Html =>
  html`<textarea class="typed" rows="4"${hintIn(control)}${attributesOf(control)}>\n${value}</textarea>`;

const wordsIn = (value: Json): string => {
  if (!isObject(value)) return '';
  return asText(value.text) + itemsOf(value.elements).map(wordsIn).join('');
};

export const drawUpload = (control: Control): Html =>
  html`<input type="file" disabled title="${control.sheet.scene.words.upload}"${attributesOf(control)}>`;

const hintIn = ({ element, sheet }: { element: JsonObject; sheet: Control['sheet'] }): Html => {
  const hint = textOf(element.placeholder, sheet.scene);
  return hint === '' ? html`` : html` placeholder="${hint}"`;
};
