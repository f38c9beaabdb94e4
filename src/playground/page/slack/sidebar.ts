import { html } from 'hono/html';
import type { Html, ListedChat, Pane } from '../pane.ts';
import { drawAvatar, drawMark } from './avatar.ts';
import type { Scene } from './scene.ts';

/** The workspace: its channels, and the single chat with the app. */
export function drawSidebar(pane: Pane, { words }: Scene): Html {
  const { company, chats, me, bot } = pane;
  const channels = chats.filter(({ direct }) => !direct);
  const apps = chats.filter(({ direct }) => direct);
  const hash = html`<span class="sign" aria-hidden="true">#</span>`;
  return html`<nav class="sidebar" aria-label="${words.workspace(company)}"><div class="workspace"><b>${company}</b><span class="me" title="${me.name}">${drawAvatar(me.id, me.name)}<span class="presence" aria-hidden="true"></span><span class="unseen">${me.name}</span></span></div><div class="lists">${drawList(
    words.channels,
    channels.map((chat) => drawChat(chat, hash, chat.name, pane)),
  )}${drawList(
    words.apps,
    apps.map((chat) => drawChat(chat, drawMark(), bot.name, pane)),
  )}</div></nav>`;
}

const drawList = (title: string, items: readonly Html[]): Html =>
  html`<div class="list-title">${title}</div><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

function drawChat({ id, latest }: ListedChat, sign: Html, name: string, { chat, link }: Pane): Html {
  const open = id === chat.id ? html` aria-current="page"` : '';
  return html`<a href="${link({ chat: id })}" data-chat="${id}" data-latest="${latest?.id ?? ''}"${open}>${sign}<span class="chat-name">${name}</span></a>`;
}
