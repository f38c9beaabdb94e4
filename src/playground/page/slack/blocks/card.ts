import { html } from 'hono/html';
import { isObject } from '../../../../../adapters/emulators/slack/json.ts';
import { drawElement } from '../controls/index.ts';
import { itemsOf } from '../items.ts';
import { drawPicture } from '../picture.ts';
import { drawText } from '../text/object.ts';
import type { DrawBlock } from './block.ts';
import { drawUnknownBlock } from './unknown.ts';

/** A picture, a title with an icon, words, and buttons, in a frame. */
export const drawCard: DrawBlock = (block, at, sheet) => {
  const { scene } = sheet;
  const { hero_image: hero, icon, actions } = block;
  const lines = (['title', 'subtitle', 'body'] as const).flatMap((name) => {
    const said = drawText(block[name], scene);
    return said ? [html`<div class="${`text ${name}`}">${said}</div>`] : [];
  });
  const buttons = itemsOf(actions).map((item, index) => drawElement(item, `${at}/actions/${index}`, sheet));
  if (lines.length === 0 && buttons.length === 0 && !isObject(hero)) return undefined;
  return html`<div class="card">${isObject(hero) ? drawPicture(hero, 'block', scene) : ''}<div class="card-said">${isObject(icon) ? drawPicture(icon, 'line', scene) : ''}<div>${lines}</div></div>${buttons.length > 0 ? html`<div class="actions">${buttons}</div>` : ''}</div>`;
};

export const drawCarousel: DrawBlock = ({ elements }, at, sheet) => {
  const cards = itemsOf(elements).map((card, index) => {
    const drawn = isObject(card) && card.type === 'card' ? drawCard(card, `${at}/elements/${index}`, sheet) : undefined;
    return drawn ?? drawUnknownBlock(card, sheet);
  });
  return cards.length === 0 ? undefined : html`<div class="carousel" tabindex="0">${cards}</div>`;
};
