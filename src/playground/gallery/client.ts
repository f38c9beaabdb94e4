import { html } from 'hono/html';
import type { SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Card } from '../../card/card.ts';
import type { Reader } from '../../texts/reader.ts';
import { drawMessage as drawInFeishu } from '../page/feishu/client/message.ts';
import { wordsFor } from '../page/feishu/words.ts';
import type { Html, Pane } from '../page/pane.ts';
import { authorOf } from '../page/slack/author.ts';
import { drawMessage as drawInSlack } from '../page/slack/message.ts';
import { sceneOf } from '../page/slack/scene.ts';
import { now } from './samples/team.ts';
import { sent } from './sent.ts';

export interface Showing {
  /** Begins every id of it on the page. */
  readonly id: string;
  readonly announced: boolean;
  readonly picture: (spec: object) => string;
}

/** A card as it stands in somebody's client, drawn like the messages of the demo, with what was sent behind a fold. */
export function drawCard(card: Card, reader: Reader, { id, announced, picture }: Showing): Html {
  const { platform } = reader;
  const { via, body, payload } = sent(card, { platform, announced, picture });
  const pane = paneOf(reader);
  const message: SeenMessage = {
    id: `${id}-${reader.locale}`,
    chat: pane.chat.id,
    author: 'bot',
    text: card.fallback,
    payload,
    buttons: [],
    images: [],
    ...(announced || platform === 'feishu' ? {} : { onlyFor: pane.me.id }),
    received: [{ at: now.toString(), via, body }],
    edits: 0,
    at: now.toString(),
  };
  return inClient(
    reader,
    platform === 'slack'
      ? drawInSlack(message, authorOf('bot', pane), false, sceneOf(pane))
      : drawInFeishu(message, false, pane, { ...reader, now, words: wordsFor(reader.locale) }),
  );
}

export const inClient = ({ platform, locale }: Reader, drawn: Html): Html =>
  html`<div class="${platform}" lang="${locale}"><div class="messages">${drawn}</div></div>`;

/** Somebody's client with nothing in it but the message. */
export function paneOf({ locale, zone }: Reader): Pane {
  const me = { id: 'me', name: locale === 'en' ? 'Chen Chen' : '陈晨', locale, zone };
  const bot = { id: 'bot', name: 'qibu' };
  const chat = { id: 'chat', name: bot.name, members: [me.id], direct: true, latest: undefined };
  return {
    ...{ locale, zone, now, me, bot, chat },
    company: '',
    users: [me],
    chats: [chat],
    messages: [],
    form: undefined,
    tab: 'messages',
    home: undefined,
    link: () => '',
    picture: (id) => `pictures/${id}.png`,
  };
}
