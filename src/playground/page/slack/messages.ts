import { html } from 'hono/html';
import type { SeenMessage } from '../../../../adapters/emulators/emulator.ts';
import type { Html, Pane } from '../pane.ts';
import { authorOf } from './author.ts';
import { drawMessage } from './message.ts';
import type { Scene } from './scene.ts';
import { dayOf, dayText } from './time.ts';

/** The messages of the open chat, day by day. */
export function drawMessages(pane: Pane, place: string, scene: Scene): Html {
  const { messages } = pane;
  const drawn = messages.map((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.at, scene);
    const begins = !before || !dayOf(before.at, scene).equals(day);
    const divider = begins ? html`<div class="day" role="separator"><span>${dayText(day, scene)}</span></div>` : '';
    const follows = !begins && before !== undefined && closely(before, message);
    return html`${divider}${drawMessage(message, authorOf(message.author, pane), follows, scene)}`;
  });
  const { words } = scene;
  return html`<div class="messages" tabindex="0" role="log" aria-label="${words.log(place)}"><div class="filler"></div>${
    drawn.length === 0 ? html`<p class="nothing">${words.nothingYet}</p>` : drawn
  }</div>`;
}

/** Within five minutes by the same author, and nothing that only one of them sees. */
function closely(before: SeenMessage, message: SeenMessage): boolean {
  const minutes = Temporal.Instant.from(message.at).since(Temporal.Instant.from(before.at)).total('minutes');
  const open = before.onlyFor === undefined && message.onlyFor === undefined;
  return open && before.author === message.author && minutes < 5;
}
