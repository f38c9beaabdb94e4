import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { View } from './view.ts';

/** An uploaded picture by its key. */
export const drawPicture = (key: string, alt: string, { picture, words }: View): Html =>
  html`<img src="${picture(key)}" alt="${alt || words.image}" title="${alt}" loading="lazy">`;
