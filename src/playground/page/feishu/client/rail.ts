import { html } from 'hono/html';
import type { Html, Pane } from '../../pane.ts';
import { drawAvatar } from '../avatar.ts';
import type { Words } from '../words.ts';
import { glyphs } from './glyphs.ts';

const signs = [
  ...[glyphs.messages, glyphs.calendar, glyphs.docs],
  ...[glyphs.meetings, glyphs.workplace, glyphs.contacts],
];

/** The narrow bar on the left. It leads nowhere here: only messages are emulated. */
export const drawRail = ({ me }: Pick<Pane, 'me'>, words: Words): Html =>
  html`<div class="rail" aria-hidden="true">${drawAvatar(me.id, me.name, 36)}${signs.map(
    (sign, index) =>
      html`<span class="${index === 0 ? 'place here' : 'place'}">${sign}<small>${words.rail[index] ?? ''}</small></span>`,
  )}</div>`;
