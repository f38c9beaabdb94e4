import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';

/** One's own name stands out, and so do mentions of many, which are for oneself too. */
export const drawUser = (id: string, label: string | undefined, { user, me }: Scene): Html =>
  html`<span class="${id === me ? 'mention own' : 'mention'}">@${user(id) ?? (label || id)}</span>`;

export function drawChannel(id: string, label: string | undefined, { channel }: Scene): Html {
  const known = channel(id);
  return known
    ? html`<a class="mention" href="${known.link}">#${known.name}</a>`
    : html`<span class="mention">#${label || id}</span>`;
}

export const drawMany = (name: string): Html => html`<span class="mention own">@${name}</span>`;

export const drawGroup = (id: string, label: string | undefined): Html =>
  html`<span class="mention">@${label ? label.replace(/^@/, '') : id}</span>`;
