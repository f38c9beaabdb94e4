import { html } from 'hono/html';
import { isJson, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { colourOf } from './colours.ts';
import { drawPicture } from './picture.ts';
import { styled } from './style.ts';
import type { View } from './view.ts';

/** One sign for every icon of the vendor's library; which one it is, is said when one points at it. */
export const glyphFor = (token: string): Html =>
  html`<svg class="icon" viewBox="0 0 16 16" role="img" aria-label="${token}"><title>${token}</title><rect x="2" y="2" width="12" height="12" rx="3.5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2" fill="currentColor"/></svg>`;

/** The `icon` of a component: one of the library, or a picture of one's own. Nothing where there is none. */
export function drawIcon(icon: unknown, view: View): Html | undefined {
  if (!isJson(icon)) return undefined;
  const key = textOf(icon.img_key);
  if (icon.tag === 'custom_icon' && key) return html`<span class="icon">${drawPicture(key, '', view)}</span>`;
  const token = textOf(icon.token);
  const color = colourOf(icon.color ?? objectOf(icon.style).color, view.card);
  return token ? html`<span class="tinted"${styled({ color })}>${glyphFor(token)}</span>` : undefined;
}
