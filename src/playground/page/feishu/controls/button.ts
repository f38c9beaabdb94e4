import { html } from 'hono/html';
import { type Json, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { drawIcon } from '../card/icon.ts';
import { empty } from '../card/named.ts';
import { pixelsOf } from '../card/sizes.ts';
import { styled } from '../card/style.ts';
import { contentOf, type Draw } from '../card/view.ts';
import { pressOf } from './press.ts';

const types = [
  ...['default', 'primary', 'danger', 'text', 'primary_text', 'danger_text'],
  ...['primary_filled', 'danger_filled', 'laser'],
];
const sizes = ['tiny', 'small', 'medium', 'large'];
const among = (list: readonly string[], value: unknown): string | undefined => list.find((one) => one === value);

export const button: Draw = (json, place, view) => {
  const label = contentOf(json.text, view);
  const icon = drawIcon(json.icon, view);
  if (!label && !icon) return empty(json, view);
  const kind = `button ${among(types, json.type) ?? 'default'} ${among(sizes, json.size) ?? 'medium'}${json.width === 'fill' ? ' fill' : ''}`;
  const style = styled({ width: pixelsOf(json.width) });
  const content = html`${icon}${label ? html`<span>${label}</span>` : ''}`;
  const press = pressOf(json, place, view);
  const role = roleOf(json, place.inForm);
  if (role === 'reset') return html`<button type="reset" class="${kind}"${style}>${content}</button>`;
  if (press.href && role === 'button') {
    return html`<a class="${kind}" href="${press.href}" target="_blank" rel="noopener noreferrer"${style}>${content}</a>`;
  }
  return html`<button type="${role}" class="${kind}"${style}${press.attributes}>${content}</button>`;
};

/** The present property, or the one of older cards. */
function roleOf({ form_action_type, action_type }: Json, inForm: boolean): 'submit' | 'reset' | 'button' {
  if (!inForm) return 'button';
  if (form_action_type === 'submit' || action_type === 'form_submit') return 'submit';
  return form_action_type === 'reset' || textOf(action_type) === 'form_reset' ? 'reset' : 'button';
}
