import { html } from 'hono/html';
import type { Receipt } from '../../../../../adapters/emulators/emulator.ts';
import { isJson, parseJson, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { type Clock, timeOf } from './clock.ts';

/** What came from the service about a message, first to last, folded away below it. */
export function drawReceipts(received: readonly Receipt[], id: string, clock: Clock): Html {
  const { words } = clock;
  if (received.length === 0) return html``;
  const count = words.requests({ count: received.length });
  return html`<details class="receipts" id="${id}-received"><summary>${words.received} · ${count}</summary><ol>${received.map(
    ({ via, at, body }) => {
      const { shown, unpacked } = unpack(body);
      return html`<li><div><code>${via}</code> <time datetime="${at}">${timeOf(Temporal.Instant.from(at), clock)}</time></div>${unpacked ? html`<div class="aside">${words.unpacked}</div>` : ''}<pre tabindex="0" role="region" aria-label="${via}">${JSON.stringify(shown, undefined, 2) ?? ''}</pre></li>`;
    },
  )}</ol></details>`;
}

/** The card travels as JSON in a string, which nobody can read: it is unfolded, and it is said that it was. */
function unpack(body: unknown): { readonly shown: unknown; readonly unpacked: boolean } {
  const content = isJson(body) ? parseJson(textOf(body.content)) : undefined;
  return isJson(content)
    ? { shown: { ...(isJson(body) && body), content }, unpacked: true }
    : { shown: body, unpacked: false };
}
