import { html } from 'hono/html';
import { asText, isObject } from '../../../../../adapters/emulators/slack/json.ts';
import { drawElement } from '../controls/index.ts';
import { itemsOf } from '../items.ts';
import { drawPicture } from '../picture.ts';
import { drawMarkdown } from '../text/markdown.ts';
import { drawText, textOf } from '../text/object.ts';
import { drawRichText } from '../text/rich-text.ts';
import type { DrawBlock } from './block.ts';

/** Blocks of one idea each: https://docs.slack.dev/reference/block-kit/blocks */

export const drawHeader: DrawBlock = ({ text }, _, { scene }) => {
  const said = textOf(text, scene);
  return said.trim() === '' ? undefined : html`<div class="header" role="heading" aria-level="4">${said}</div>`;
};

export const drawDivider: DrawBlock = () => html`<hr>`;

export const drawContext: DrawBlock = ({ elements }, at, sheet) => {
  const items = itemsOf(elements).map((item, index) => {
    if (isObject(item) && item.type === 'image') return drawPicture(item, 'line', sheet.scene);
    const said = drawText(item, sheet.scene);
    return said ? html`<div class="text">${said}</div>` : drawElement(item, `${at}/elements/${index}`, sheet);
  });
  return items.length === 0 ? undefined : html`<div class="context">${items}</div>`;
};

export const drawActions: DrawBlock = ({ elements, type }, at, sheet) => {
  const items = itemsOf(elements).map((item, index) => drawElement(item, `${at}/elements/${index}`, sheet));
  const kind = type === 'context_actions' ? 'actions small' : 'actions';
  return items.length === 0 ? undefined : html`<div class="${kind}">${items}</div>`;
};

export const drawImage: DrawBlock = (block, _, { scene }) => {
  const title = textOf(block.title, scene);
  if (!isObject(block.slack_file) && asText(block.image_url) === '') return undefined;
  return html`<figure class="image">${title === '' ? '' : html`<figcaption>${title}</figcaption>`}${drawPicture(block, 'block', scene)}</figure>`;
};

export const drawRichTextBlock: DrawBlock = (block, _, { scene }) => drawRichText(block, scene);

export const drawMarkdownBlock: DrawBlock = ({ text }, _, { scene }) =>
  asText(text).trim() === '' ? undefined : html`<div class="text markdown">${drawMarkdown(asText(text), scene)}</div>`;

export const drawAlert: DrawBlock = ({ text, level }, _, { scene }) => {
  const said = drawText(text, scene);
  const kind = ['info', 'warning', 'error', 'success'].includes(asText(level)) ? asText(level) : 'default';
  return said && html`<div class="${`alert ${kind}`}" role="note"><div class="text">${said}</div></div>`;
};
