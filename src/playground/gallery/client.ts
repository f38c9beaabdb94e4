import { html } from 'hono/html';
import type { SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Card } from '../../card/card.ts';
import type { Form } from '../../card/form.ts';
import type { Reader } from '../../texts/reader.ts';
import { drawMessage as drawInFeishu } from '../page/feishu/client/message.ts';
import { wordsFor } from '../page/feishu/words.ts';
import type { Html, Pane } from '../page/pane.ts';
import { authorOf } from '../page/slack/author.ts';
import { drawMessage as drawInSlack } from '../page/slack/message.ts';
import { drawModal } from '../page/slack/modal.ts';
import { drawReceipts } from '../page/slack/receipts.ts';
import { sceneOf } from '../page/slack/scene.ts';
import { now } from './samples/team.ts';
import { type Sent, sent, sentForm } from './sent.ts';

export interface Showing {
  /** Begins every id of it on the page. */
  readonly id: string;
  readonly announced: boolean;
  readonly picture: (spec: object) => string;
}

/** A card as it stands in somebody's client, drawn like the messages of the demo, with what was sent behind a fold. */
export function drawCard(card: Card, reader: Reader, { id, announced, picture }: Showing): Html {
  const { platform } = reader;
  const pane = paneOf(reader);
  const onlyFor = announced || platform === 'feishu' ? undefined : pane.me.id;
  return drawMessage(reader, pane, id, sent(card, { platform, announced, picture }), onlyFor);
}

function drawMessage(reader: Reader, pane: Pane, id: string, { via, body, payload }: Sent, onlyFor?: string): Html {
  const message: SeenMessage = {
    id: `${id}-${reader.locale}`,
    chat: pane.chat.id,
    author: 'bot',
    text: '',
    payload,
    buttons: [],
    images: [],
    ...(onlyFor === undefined ? {} : { onlyFor }),
    received: [{ at: now.toString(), via, body }],
    edits: 0,
    at: now.toString(),
  };
  return inClient(
    reader,
    reader.platform === 'slack'
      ? drawInSlack(message, authorOf('bot', pane), false, sceneOf(pane))
      : drawInFeishu(message, false, pane, { ...reader, now, words: wordsFor(reader.locale) }),
  );
}

/** A form: a window in Slack, a card in Feishu. */
export function drawForm(form: Form, reader: Reader, id: string): Html {
  const pane = paneOf(reader);
  if (reader.platform === 'feishu') return drawMessage(reader, pane, id, sentForm(form, 'feishu'));
  // Slack keeps the window as it is and is told of the fields: they are shown beside what was typed.
  const asked = { ...form, fields: form.fields.map(({ error: _, ...field }) => field) };
  const { via, body, payload } = sentForm(asked, 'slack');
  const scene = sceneOf(pane);
  const fields = form.fields.map(({ name, label, kind, error }) => ({
    name,
    label,
    kind,
    ...(error ? { error } : {}),
  }));
  const window = { id, title: form.title, fields, payload };
  return html`<div class="slack" lang="${reader.locale}">${drawModal(window, scene)}${drawReceipts([{ at: now.toString(), via, body }], scene)}</div>`;
}

const inClient = ({ platform, locale }: Reader, drawn: Html): Html =>
  html`<div class="${platform}" lang="${locale}"><div class="messages">${drawn}</div></div>`;

/** Somebody's client with nothing in it but the message. */
function paneOf({ locale, zone }: Reader): Pane {
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
    file: (id) => `files/${id}`,
  };
}
