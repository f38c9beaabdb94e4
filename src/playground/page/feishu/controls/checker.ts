import { html } from 'hono/html';
import { isJson, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { styled } from '../card/style.ts';
import { words } from '../card/text.ts';
import { contentOf, type Draw } from '../card/view.ts';
import { button } from './button.ts';
import { fieldAttributes } from './field.ts';

/**
 * A task to tick, with up to three buttons. The hidden field says that it is not ticked, which a box without a tick does
 * not say by itself. Where no callback is declared the tick is only for the person's own screen.
 */
export const checker: Draw = (json, place, view, inside) => {
  const { show_strikethrough, opacity } = objectOf(json.checked_style);
  const dim = typeof opacity === 'number' && opacity >= 0 && opacity < 1 ? String(opacity) : undefined;
  const buttons = listOf(objectOf(json.button_area).buttons);
  const heard =
    place.inForm || listOf(json.behaviors).some((one) => objectOf(one).type === 'callback') || json.value !== undefined;
  const attributes = heard
    ? fieldAttributes({ ...json, label: json.text }, place, view)
    : json.disabled === true
      ? html` disabled`
      : '';
  const unticked = place.inForm ? html`<input type="hidden" name="${textOf(json.name)}" value="false">` : '';
  const text = contentOf(json.text, view) ? words(json.text, view) : textOf(json.name) || 'checker';
  return html`<div class="checker${show_strikethrough === true ? ' struck' : ''}"${styled({ '--ticked': dim })}>${unticked}<label><input type="checkbox" value="true"${attributes}${json.checked === true ? html` checked` : ''}><span>${text}</span></label>${
    buttons.length > 0
      ? html`<span class="row">${buttons.map((one, index) => (isJson(one) ? button(one, { at: `${place.at}/button_area/buttons/${index}`, inForm: place.inForm }, view, inside) : ''))}</span>`
      : ''
  }</div>`;
};
