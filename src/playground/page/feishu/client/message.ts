import { html } from 'hono/html';
import type { SeenMessage } from '../../../../../adapters/emulators/emulator.ts';
import { objectOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html, Pane } from '../../pane.ts';
import type { View } from '../card/view.ts';
import { type Clock, timeOf } from './clock.ts';
import { faceOf } from './face.ts';
import { drawReceipts } from './receipts.ts';
import { drawSaid } from './said.ts';

/** One message: others on the left with picture and name, one's own on the right. `follows`: the same person goes on. */
export function drawMessage(message: SeenMessage, follows: boolean, pane: Pane, clock: Clock): Html {
  const { author, at, received } = message;
  const id = `feishu-m-${message.id.replace(/[^\w-]/g, '-')}`;
  const mine = author === pane.me.id;
  const byBot = author === 'bot';
  const user = pane.users.find((one) => one.id === author);
  const tag = byBot
    ? html`<span class="bot-tag">${clock.words.bot}</span>`
    : user?.guest
      ? html`<span class="guest-tag">${clock.words.external}</span>`
      : '';
  const who = html`<div class="who"><span class="name">${byBot ? pane.bot.name : (user?.name ?? author)}</span>${tag}<time datetime="${at}">${timeOf(Temporal.Instant.from(at), clock)}</time></div>`;
  return html`<article id="${id}" class="message ${mine ? 'mine' : 'other'}${follows ? ' follows' : ''}" data-message="${message.id}">${faceOf(author, pane)}<div class="said">${who}${drawSaid(message, viewOf(message, id, pane, clock))}${drawReceipts(received, id, clock)}</div></article>`;
}

function viewOf(message: SeenMessage, id: string, pane: Pane, clock: Clock): View {
  const names = new Map([...pane.users, pane.bot].map((one) => [one.id, one.name]));
  return {
    language: pane.me.locale === 'en' ? 'en_us' : 'zh_cn',
    words: clock.words,
    zone: clock.zone,
    sentAt: Temporal.Instant.from(message.at),
    card: objectOf(message.payload),
    id,
    members: pane.chat.members,
    nameOf: (one) => names.get(one),
    picture: pane.picture,
    file: pane.file,
  };
}
