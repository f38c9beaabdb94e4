import { html } from 'hono/html';
import type { Html, Pane } from '../pane.ts';
import { drawAvatar, drawMark } from './avatar.ts';

/** Who wrote a message, as it stands above it. */
export interface Author {
  readonly name: string;
  readonly app: boolean;
  readonly picture: Html;
}

export function authorOf(id: string, { bot, users }: Pane): Author {
  if (id === 'bot' || id === bot.id) return { name: bot.name, app: true, picture: drawMark() };
  const name = id === 'USLACKBOT' ? 'Slackbot' : (users.find((user) => user.id === id)?.name ?? id);
  return { name, app: false, picture: html`${drawAvatar(id, name)}` };
}
