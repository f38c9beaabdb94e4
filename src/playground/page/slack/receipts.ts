import { html } from 'hono/html';
import type { Receipt } from '../../../../adapters/emulators/emulator.ts';
import type { Html } from '../pane.ts';
import type { Scene } from './scene.ts';
import { hourText } from './time.ts';

/** What the service really sent about a message; nothing for what a person wrote. */
export function drawReceipts(received: readonly Receipt[], scene: Scene): Html {
  if (received.length === 0) return html``;
  const { words } = scene;
  return html`<details class="receipts"><summary title="${words.received(received.length)}" aria-label="${words.received(received.length)}"><span aria-hidden="true">{ } ${received.length}</span></summary><div class="receipt-list"><p>${words.received(received.length)}</p>${received.map((receipt) => drawReceipt(receipt, scene))}</div></details>`;
}

const drawReceipt = ({ at, via, body }: Receipt, scene: Scene): Html =>
  html`<section class="receipt"><header><code>${via}</code><time datetime="${at}">${hourText(at, scene)}</time></header><pre tabindex="0" role="region" aria-label="${scene.words.request(via)}">${JSON.stringify(body, undefined, 2) ?? ''}</pre></section>`;
