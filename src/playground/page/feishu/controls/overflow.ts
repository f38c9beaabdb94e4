import { html } from 'hono/html';
import { isJson, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { empty } from '../card/named.ts';
import { safeUrl } from '../card/safe-url.ts';
import { contentOf, type Draw } from '../card/view.ts';
import { confirmOf } from './press.ts';

/** A menu behind three dots. */
export const overflow: Draw = (json, { at }, view) => {
  const options = listOf(json.options).filter(isJson);
  if (options.length === 0) return empty(json, view);
  const barred = json.disabled === true;
  const lines = options.map(({ text, value, multi_url }) => {
    const label = contentOf(text, view) || textOf(value);
    const { pc_url, url } = objectOf(multi_url);
    const href = safeUrl(textOf(pc_url) || url);
    if (href) return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${label}</a>`;
    const press = barred
      ? html` disabled`
      : html` data-at="${at}" data-choice="${textOf(value)}"${confirmOf(json, view)}`;
    return html`<button type="button"${press}>${label}</button>`;
  });
  return html`<details class="overflow"><summary aria-label="${view.words.more}"><span aria-hidden="true">⋯</span></summary><div class="menu">${lines}</div></details>`;
};
