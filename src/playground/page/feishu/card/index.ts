import { html } from 'hono/html';
import { isJson, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { drawComponents } from './component.ts';
import { drawHeader } from './header.ts';
import { layoutOf } from './layout.ts';
import { safeUrl } from './safe-url.ts';
import { styled } from './style.ts';
import type { View } from './view.ts';

/** A card as this reader sees it. */
export function drawCard(view: View): Html {
  const { config, header, body, card_link } = view.card;
  const { width_mode } = objectOf(config);
  const { url, pc_url } = objectOf(card_link);
  const width = width_mode === 'compact' || width_mode === 'fill' ? width_mode : 'normal';
  const href = safeUrl(textOf(pc_url) || url);
  const link = href
    ? html`<a class="cover" href="${href}" target="_blank" rel="noopener noreferrer" aria-label="${view.words.more}"></a>`
    : '';
  const elements = drawComponents(objectOf(body).elements, { at: '/body/elements', inForm: false }, view);
  const stack =
    elements.length > 0 ? html`<div class="body stack"${styled(layoutOf(objectOf(body)))}>${elements}</div>` : '';
  return html`<div class="card ${width}">${isJson(header) ? drawHeader(header, view) : ''}${stack}${link}</div>`;
}
