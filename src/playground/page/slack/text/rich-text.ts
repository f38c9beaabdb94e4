import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import type { Scene } from '../scene.ts';
import { drawPiece } from './rich-piece.ts';

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block; undefined when nothing is in it. */
export function drawRichText({ elements }: JsonObject, scene: Scene): Html | undefined {
  const parts = itemsOf(elements);
  if (parts.length === 0) return undefined;
  return html`<div class="text">${parts.map((part) => drawPart(part, scene))}</div>`;
}

function drawPart(part: Json, scene: Scene): Html {
  if (!isObject(part)) return drawPiece(part, scene);
  const border = part.border === 1 ? ' bordered' : '';
  const pieces = () => itemsOf(part.elements).map((piece) => drawPiece(piece, scene));
  switch (part.type) {
    case 'rich_text_section':
      return html`<div>${pieces()}</div>`;
    case 'rich_text_quote':
      return html`<blockquote class="${border}">${pieces()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre class="${`code${border}`}">${pieces()}</pre>`;
    case 'rich_text_list':
      return drawList(part, border, scene);
    default:
      return drawPiece(part, scene);
  }
}

/** A list inside a list is one of its own that is moved in; its marks change with the depth. */
function drawList({ elements, style, indent, offset }: JsonObject, border: string, scene: Scene): Html {
  const depth = Number.isInteger(indent) ? Math.min(Math.max(Number(indent), 0), 8) : 0;
  const kind = `list depth-${depth} ${style === 'ordered' ? 'numbers' : 'bullets'}-${depth % 3}${border}`;
  const items = itemsOf(elements).map((item) => html`<li>${drawItem(item, scene)}</li>`);
  const start = Number.isInteger(offset) ? Number(offset) + 1 : 1;
  return style === 'ordered'
    ? html`<ol class="${kind}" start="${start}">${items}</ol>`
    : html`<ul class="${kind}">${items}</ul>`;
}

const drawItem = (item: Json, scene: Scene): Html =>
  isObject(item) && asText(item.type) === 'rich_text_section'
    ? html`${itemsOf(item.elements).map((piece) => drawPiece(piece, scene))}`
    : drawPart(item, scene);
