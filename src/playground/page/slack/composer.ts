import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';
import type { Scene } from './scene.ts';

/** Where one writes. The row of signs above is what Slack has there; here only the keyboard writes. */
export function drawComposer({ chat }: Pane, place: string, { words }: Scene): Html {
  const hint = words.writeTo(place);
  return html`<form class="composer" data-composer data-chat="${chat.id}"><div class="tools" aria-hidden="true"><b>B</b><i>I</i><s>S</s><span class="bar"></span><span>🔗</span><span>•≡</span><span>1≡</span><span class="bar"></span><span>&lt;/&gt;</span></div><textarea name="text" rows="1" aria-label="${hint}" placeholder="${hint}"></textarea><div class="below"><span class="tools" aria-hidden="true"><span class="plus">+</span><span>Aa</span><span>☺</span><span>@</span></span><button type="submit" class="send" aria-label="${words.send}" title="${words.send}">${plane}</button></div></form>`;
}

const plane = html`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M2.3 3.2 18 10 2.3 16.8l1.4-5.6L11 10 3.7 8.8Z" fill="currentColor"/></svg>`;
