import { html } from 'hono/html';
import type { EmulatedChat } from '../../../../../adapters/emulators/emulator.ts';
import type { Html, Pane } from '../../pane.ts';
import { type AvatarSize, drawAvatar } from '../avatar.ts';
import { glyphs } from './glyphs.ts';

/** The picture of whoever wrote something. */
export const faceOf = (author: string, { bot, users }: Pick<Pane, 'bot' | 'users'>, size: AvatarSize = 36): Html =>
  author === 'bot' || author === bot.id
    ? html`<span class="avatar of-bot size-${size}" aria-hidden="true">${glyphs.bot}</span>`
    : drawAvatar(author, users.find(({ id }) => id === author)?.name ?? author, size);

/** The picture of a chat: of the bot, or of a group. */
export const faceOfChat = (chat: EmulatedChat, pane: Pick<Pane, 'bot' | 'users'>, size: AvatarSize): Html =>
  chat.direct
    ? faceOf('bot', pane, size)
    : html`<span class="avatar of-group size-${size}" aria-hidden="true">${glyphs.group}</span>`;
