import { html } from 'hono/html';
import type { Html } from '../../pane.ts';

/** Only these open something outside; `javascript:` and the like stay text. */
const safe = /^(?:https?:\/\/|mailto:|tel:)/i;

/** An address that can be clicked; the label alone where it is none. */
export const drawLink = (address: string, label: Html | string): Html =>
  safe.test(address)
    ? html`<a href="${address}" target="_blank" rel="noopener noreferrer">${label}</a>`
    : html`<span>${label}</span>`;
