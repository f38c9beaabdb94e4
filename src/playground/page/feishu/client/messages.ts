import { html } from 'hono/html';
import type { SeenMessage } from '../../../../../adapters/emulators/emulator.ts';
import type { Html, Pane } from '../../pane.ts';
import { apart, between, type Clock } from './clock.ts';
import { drawMessage } from './message.ts';

/** The open chat, oldest message first, with the time in between where some has gone by. */
export function drawMessages(pane: Pane, clock: Clock): Html {
  const { words } = clock;
  const drawn = pane.messages.map((message, index) => {
    const before = pane.messages[index - 1];
    const at = momentOf(message);
    const fresh = !before || apart(momentOf(before), at, clock);
    const follows = !fresh && before.author === message.author;
    const time = fresh
      ? html`<div class="moment"><time datetime="${message.at}">${between(at, clock)}</time></div>`
      : '';
    return html`${time}${drawMessage(message, follows, pane, clock)}`;
  });
  const content = drawn.length > 0 ? drawn : html`<p class="quiet">${words.quiet}</p>`;
  return html`<div class="messages" tabindex="0" role="log" aria-label="${words.log({ chat: pane.chat.name })}">${content}</div>`;
}

const momentOf = ({ at }: SeenMessage): Temporal.Instant => Temporal.Instant.from(at);
