import { html } from 'hono/html';
import { type Json, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import type { View } from './view.ts';

/** A box that says what stands here and is not drawn, so that nothing of a card is ever missing without a word. */
export const named = (sentence: string): Html => html`<div class="named">${sentence}</div>`;

export const unknown = (what: string, { words }: Pick<View, 'words'>): Html => named(words.unknown({ what }));

/** A component in which the one thing is missing that there would be to see. */
export const empty = (json: Json, { words }: Pick<View, 'words'>): Html =>
  named(words.empty({ what: textOf(json.tag) }));
