import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import { idPart } from '../sheet.ts';
import { drawText } from '../text/object.ts';
import { askedFirst, type Control, heldIn, placeOf } from './control.ts';

/** Check boxes and radio buttons. */
export function drawTicks(control: Control): Html {
  const { element, at, field, sheet } = control;
  const several = element.type === 'checkboxes';
  const held = several
    ? heldIn(control, 'selected_options', 'initial_options')
    : heldIn(control, 'selected_option', 'initial_option');
  const chosen = (several ? itemsOf(held) : [held]).map((one) => (isObject(one) ? asText(one.value) : undefined));
  const name = field?.name ?? `${sheet.scope}${idPart(at)}`;
  const { words } = sheet.scene;
  const about = field
    ? html` id="${field.id}" role="group" aria-labelledby="${field.id}-label" aria-describedby="${field.id}-hint ${field.id}-error"`
    : html` aria-label="${several ? words.chooseSeveral : words.choose}"`;
  const invalid = field?.error === undefined ? '' : html` aria-invalid="true"`;
  return html`<fieldset class="ticks"${about}${placeOf(control)}${askedFirst(element, sheet)}>${itemsOf(
    element.options,
  ).map((option) => {
    const value = isObject(option) ? asText(option.value) : '';
    const ticked = chosen.includes(value) ? html` checked` : '';
    return html`<label><input type="${several ? 'checkbox' : 'radio'}" name="${name}" value="${value}"${ticked}${invalid}><span>${caption(option, control)}</span></label>`;
  })}</fieldset>`;
}

function caption(option: Json, { sheet: { scene } }: Control): Html {
  if (!isObject(option)) return html`${JSON.stringify(option)}`;
  const described = drawText(option.description, scene);
  return html`${drawText(option.text, scene) ?? asText(option.value)}${described ? html`<small>${described}</small>` : ''}`;
}
