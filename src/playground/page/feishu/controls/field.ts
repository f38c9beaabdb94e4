import { html } from 'hono/html';
import { type Json, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { contentOf, idAt, type Place, type View } from '../card/view.ts';
import { confirmOf } from './press.ts';

/**
 * What every field has: in a form its name, elsewhere its place in the card; whether it must be filled in, and which texts
 * name and correct it. The browser's own check of required fields is left out: it is the messenger that says it.
 */
export function fieldAttributes(json: Json, place: Place, view: View): Html {
  const { name, required, disabled, disabled_tips } = json;
  const tips = contentOf(disabled_tips, view);
  return html` id="${fieldId(place, view)}"${place.inForm ? html` name="${textOf(name)}"` : barred(json) ? '' : html` data-at="${place.at}"${confirmOf(json, view)}`}${
    required === true && place.inForm ? html` aria-required="true"` : ''
  }${disabled === true ? html` disabled${tips ? html` title="${tips}"` : ''}` : ''}${naming(json, place, view)}${
    place.describedBy ? html` aria-describedby="${place.describedBy}" aria-invalid="true"` : ''
  }`;
}

const barred = ({ disabled }: Json): boolean => disabled === true;

export const fieldId = (place: Place, view: View): string => `${idAt(view, place.at)}-field`;

function naming(json: Json, { labelledBy }: Place, view: View): Html {
  if (contentOf(json.label, view)) return html``;
  if (labelledBy) return html` aria-labelledby="${labelledBy}"`;
  return html` aria-label="${contentOf(json.placeholder, view) || textOf(json.name) || view.words.choose}"`;
}
