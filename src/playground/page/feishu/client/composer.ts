import { html } from 'hono/html';
import type { Html, Pane } from '../../pane.ts';
import type { Words } from '../words.ts';
import { glyphs } from './glyphs.ts';

/** Where a person writes. In a group it is made plain that the bot has to be named. */
export function drawComposer({ chat }: Pick<Pane, 'chat'>, words: Words): Html {
  const hint = words.sendTo({ chat: chat.name });
  const call = chat.direct
    ? ''
    : html`<button type="button" class="chip" data-insert="@qibu " title="${words.callBot}">@qibu</button>`;
  return html`<form class="composer" data-composer data-chat="${chat.id}"><textarea name="text" rows="1" aria-label="${hint}" placeholder="${hint}"></textarea><div class="bar">${call}<span class="tools" aria-hidden="true">${glyphs.letters}${glyphs.smile}${glyphs.plus}</span><button type="submit" class="send" aria-label="${words.send}" title="${words.send}">${glyphs.send}</button></div>${chat.direct ? '' : html`<p class="hint">${words.callBot}</p>`}</form>`;
}
