import { html } from 'hono/html';
import { isJson, listOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { empty } from '../card/named.ts';
import { drawPicture } from '../card/picture.ts';
import { contentOf, type Draw } from '../card/view.ts';

/** Pictures to choose from. They can be looked at: the emulator takes no card with them, so nobody can be told. */
export const selectImg: Draw = (json, place, view) => {
  const options = listOf(json.options)
    .filter(isJson)
    .filter(({ img_key }) => textOf(img_key));
  if (options.length === 0) return empty(json, view);
  const type = json.multi_select === true ? 'checkbox' : 'radio';
  const columns = json.layout === 'trisect' ? 3 : json.layout === 'bisect' ? 2 : 1;
  return html`<div class="choices" role="group" style="grid-template-columns:repeat(${columns}, 1fr)">${options.map(
    ({ img_key, value, hover_tips, disabled }) => {
      const label = contentOf(hover_tips, view) || textOf(value);
      return html`<label><input type="${type}" name="${textOf(json.name) || place.at}" value="${textOf(value)}"${disabled === true || json.disabled === true ? html` disabled` : ''}>${drawPicture(textOf(img_key), label, view)}</label>`;
    },
  )}</div>`;
};
