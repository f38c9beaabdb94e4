import { html } from 'hono/html';
import type { Html, ListedChat, Pane } from '../../pane.ts';
import { type Clock, shortly } from './clock.ts';
import { faceOfChat } from './face.ts';
import { glyphs } from './glyphs.ts';

/** The list of chats: who, what was said last, and when. */
export function drawChats(pane: Pane, clock: Clock): Html {
  const { words } = clock;
  return html`<nav class="chats" aria-label="${words.chats}"><div class="company"><strong>${pane.company}</strong><span class="search" aria-hidden="true">${glyphs.search}${words.search}</span></div><ul>${pane.chats.map((chat) => drawEntry(chat, pane, clock))}</ul></nav>`;
}

function drawEntry(chat: ListedChat, pane: Pane, clock: Clock): Html {
  const { latest } = chat;
  const current = chat.id === pane.chat.id ? html` aria-current="page"` : '';
  const tag = chat.direct ? html`<span class="bot-tag">${clock.words.bot}</span>` : '';
  const time = latest
    ? html`<time datetime="${latest.at}">${shortly(Temporal.Instant.from(latest.at), clock)}</time>`
    : '';
  return html`<li><a href="${pane.link({ chat: chat.id })}" data-chat="${chat.id}" data-latest="${latest?.id ?? ''}"${current}>${faceOfChat(chat, pane, 44)}<span class="entry"><span class="name"><span class="cut">${chat.name}</span>${tag}</span>${time}<span class="last cut">${oneLine(latest?.text ?? '')}</span></span></a></li>`;
}

const oneLine = (text: string): string => text.slice(0, 200).replace(/\s+/g, ' ').trim();
