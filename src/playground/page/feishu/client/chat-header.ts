import { html } from 'hono/html';
import type { Html, Pane } from '../../pane.ts';
import type { Words } from '../words.ts';
import { faceOfChat } from './face.ts';
import { glyphs } from './glyphs.ts';

/** Which chat this is, and who is in it. The bot counts as a member, as it does in the messenger. */
export function drawChatHeader(pane: Pane, words: Words): Html {
  const { chat } = pane;
  const count = words.members({ count: chat.members.length + 1 });
  const about = chat.direct
    ? html`<span class="bot-tag">${words.bot}</span>`
    : html`<span class="count" title="${count}" aria-label="${count}" role="img">${glyphs.members}${chat.members.length + 1}</span>`;
  return html`<header class="chat-head">${faceOfChat(chat, pane, 36)}<h3 class="cut">${chat.name}</h3>${about}<span class="tools" aria-hidden="true">${glyphs.search}${glyphs.meetings}${glyphs.more}</span></header><div class="tabs" aria-hidden="true"><span class="here">${words.tabMessages}</span><span>${words.rail[2] ?? ''}</span></div>`;
}
