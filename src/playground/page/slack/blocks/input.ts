import { html } from 'hono/html';
import { isObject } from '../../../../../adapters/emulators/slack/json.ts';
import { drawElement, drawUnknownElement } from '../controls/index.ts';
import { textOf } from '../text/object.ts';
import type { DrawBlock } from './block.ts';

/** A field with its label, what is said about it, and what was wrong with it. */
export const drawInput: DrawBlock = (block, at, sheet) => {
  const { element, label, hint, dispatch_action: told } = block;
  if (!isObject(element)) return drawUnknownElement(element, sheet);
  const { scene } = sheet;
  const field = sheet.fieldFor(block, element, `${at}/element`);
  const { id, error, optional } = field;
  const ticks = element.type === 'checkboxes' || element.type === 'radio_buttons';
  const said = html`${textOf(label, scene)}${optional ? html` <span class="optional">${scene.words.optional}</span>` : ''}`;
  return html`<div class="${error === undefined ? 'input' : 'input wrong'}">${
    ticks
      ? html`<span class="label" id="${id}-label">${said}</span>`
      : html`<label class="label" for="${id}">${said}</label>`
  }${drawElement(element, `${at}/element`, sheet, { field, told: told === true })}<div class="error" id="${id}-error">${error ?? ''}</div><div class="hint" id="${id}-hint">${textOf(hint, scene)}</div></div>`;
};
