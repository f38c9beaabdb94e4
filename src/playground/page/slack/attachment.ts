import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../pane.ts';
import { drawBlocks } from './blocks/index.ts';
import { drawUnknownBlock } from './blocks/unknown.ts';
import { itemsOf } from './items.ts';
import { drawPicture } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { drawLink } from './text/link.ts';
import { drawMrkdwn } from './text/mrkdwn.ts';

const named: Readonly<Record<string, string>> = { good: '#007a5a', warning: '#daa038', danger: '#e01e5a' };

/** What stands behind a coloured bar: blocks, or the fields of old. */
export function drawAttachment(attachment: Json, at: string, sheet: Sheet): Html {
  if (!isObject(attachment)) return drawUnknownBlock(attachment, sheet);
  const inside =
    itemsOf(attachment.blocks).length > 0 ? drawBlocks(attachment.blocks, `${at}/blocks`, sheet) : undefined;
  const drawn = inside ?? drawFields(attachment, sheet);
  const pretext = linesOf(attachment.pretext, sheet);
  return html`${pretext}<div class="attachment" style="border-color:${colourOf(attachment.color)}">${drawn}</div>`;
}

function colourOf(colour: Json | undefined): string {
  const word = asText(colour);
  if (Object.hasOwn(named, word)) return named[word] ?? '';
  return /^#?[0-9a-f]{6}$/i.test(word) ? `#${word.replace('#', '')}` : 'var(--line-strong)';
}

const linesOf = (text: Json | undefined, { scene }: Sheet): Html =>
  asText(text) === '' ? html`` : html`<div class="text">${drawMrkdwn(asText(text), scene)}</div>`;

function drawFields(attachment: JsonObject, sheet: Sheet): Html {
  const {
    title,
    title_link: address,
    author_name: author,
    text,
    fallback,
    fields,
    image_url: image,
    footer,
  } = attachment;
  const shown = [author, title, text, footer].some((part) => asText(part) !== '') || itemsOf(fields).length > 0;
  const pairs = itemsOf(fields).flatMap((field) => (isObject(field) ? [drawField(field, sheet)] : []));
  if (!shown && asText(image) === '' && asText(fallback) === '') return drawUnknownBlock(attachment, sheet);
  return html`${asText(author) === '' ? '' : html`<small>${asText(author)}</small>`}${asText(title) === '' ? '' : html`<div class="title">${drawLink(asText(address), asText(title))}</div>`}${linesOf(shown ? text : fallback, sheet)}${pairs.length === 0 ? '' : html`<div class="fields">${pairs}</div>`}${asText(image) === '' ? '' : drawPicture({ image_url: asText(image), alt_text: asText(title) }, 'block', sheet.scene)}${asText(footer) === '' ? '' : html`<small>${asText(footer)}</small>`}`;
}

const drawField = ({ title, value }: JsonObject, sheet: Sheet): Html =>
  html`<div><b>${asText(title)}</b>${linesOf(value, sheet)}</div>`;
