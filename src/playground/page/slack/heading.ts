import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';
import { drawAvatar, drawMark } from './avatar.ts';
import type { Scene } from './scene.ts';

/** What is open: a channel with its people, or the app with its tabs. */
export const drawHeading = (pane: Pane, scene: Scene): Html =>
  html`<header class="heading">${pane.chat.direct ? drawApp(pane) : drawChannel(pane, scene)}</header>${drawTabs(pane, scene)}`;

const drawApp = ({ bot }: Pane): Html => html`<h3>${drawMark()}<span>${bot.name}</span></h3>`;

function drawChannel({ chat, users }: Pane, { words }: Scene): Html {
  const people = users.filter(({ id }) => chat.members.includes(id));
  const count = words.members(chat.members.length);
  return html`<h3><span class="sign" aria-hidden="true">#</span><span>${chat.name}</span></h3><span class="people" title="${people.map(({ name }) => name).join(', ')}"><span aria-hidden="true">${people.slice(0, 3).map(({ id, name }) => drawAvatar(id, name))}</span><span aria-hidden="true">${chat.members.length}</span><span class="unseen">${count}</span></span>`;
}

function drawTabs({ chat, tab, link }: Pane, { words }: Scene): Html {
  const drawTab = (name: Pane['tab'], label: string): Html =>
    html`<a href="${link({ chat: chat.id, tab: name })}" data-tab="${name}"${name === tab || !chat.direct ? html` aria-current="page"` : ''}>${label}</a>`;
  return html`<nav class="tabs">${chat.direct ? drawTab('home', words.home) : ''}${drawTab('messages', words.messages)}</nav>`;
}
