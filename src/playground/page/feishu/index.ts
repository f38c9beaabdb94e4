import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';
import { drawChatHeader } from './client/chat-header.ts';
import { drawChats } from './client/chats.ts';
import type { Clock } from './client/clock.ts';
import { drawComposer } from './client/composer.ts';
import { drawMessages } from './client/messages.ts';
import { drawRail } from './client/rail.ts';
import { wordsFor } from './words.ts';

/** One person's Feishu on the desktop. */
export function drawFeishu(pane: Pane): Html {
  const { locale, zone, now, me } = pane;
  const words = wordsFor(locale);
  const clock: Clock = { locale, zone, now, words };
  return html`<section class="feishu" lang="${locale}" aria-label="${words.client({ name: me.name })}">${drawRail(pane, words)}<div class="window">${drawChats(pane, clock)}<div class="chat">${drawChatHeader(pane, words)}${drawMessages(pane, clock)}${drawComposer(pane, words)}</div></div></section>`;
}
