import { html } from 'hono/html';
import { asText, isObject, type JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../pane.ts';
import type { Scene } from './scene.ts';

/** A picture as a block, beside a section, or in a line of context. Those from elsewhere in the net are not fetched. */
export function drawPicture(source: JsonObject, size: 'block' | 'small' | 'line', scene: Scene): Html {
  const alt = asText(source.alt_text);
  const id = isObject(source.slack_file) ? fileIn(source.slack_file) : undefined;
  if (id !== undefined) return html`<img class="${`picture ${size}`}" src="${scene.picture(id)}" alt="${alt}">`;
  const words = scene.words.picture(hostOf(asText(source.image_url)));
  const said = alt === '' ? words : `${alt} (${words})`;
  return html`<span class="${`no-picture ${size}`}" role="img" aria-label="${said}" title="${asText(source.image_url)}">${size === 'block' ? html`<span>${alt}</span><small>${words}</small>` : '🖼'}</span>`;
}

/** A file is named by its id, or by an address that has the id in it. */
const fileIn = ({ id, url }: JsonObject): string | undefined =>
  typeof id === 'string'
    ? id
    : asText(url)
        .split('/')
        .find((part) => /^F[A-Z0-9]{6,}$/.test(part));

/** Enough of an address to know where it leads. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '') || address;
