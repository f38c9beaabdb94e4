import { html } from 'hono/html';
import type { SeenMessage } from '../../../../adapters/emulators/emulator.ts';
import { asText, isObject, type Json, type JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import { drawFile } from '../file.ts';
import type { Html } from '../pane.ts';
import { drawAttachment } from './attachment.ts';
import type { Author } from './author.ts';
import { drawBlocks } from './blocks/index.ts';
import { itemsOf } from './items.ts';
import { drawPicture } from './picture.ts';
import { drawReceipts } from './receipts.ts';
import type { Scene } from './scene.ts';
import { idPart, type Sheet } from './sheet.ts';
import { drawMrkdwn } from './text/mrkdwn.ts';
import { hourText } from './time.ts';

/** One message. One that follows another of the same author closely has neither picture nor name. */
export function drawMessage(message: SeenMessage, author: Author, follows: boolean, scene: Scene): Html {
  const { id, at, onlyFor, edits, received } = message;
  const { words } = scene;
  const kinds = ['message', ...(follows ? ['follows'] : []), ...(onlyFor === undefined ? [] : ['only-you'])];
  const time = html`<time datetime="${at}">${hourText(at, scene)}</time>`;
  const badge = author.app ? html`<span class="badge">${words.app}</span>` : '';
  const edited = edits > 0 && onlyFor === undefined ? html`<span class="edited">${words.edited}</span>` : '';
  return html`<article id="${scopeOf(id)}" data-message="${id}" class="${kinds.join(' ')}" aria-label="${author.name}, ${hourText(at, scene)}">${
    onlyFor === undefined ? '' : html`<div class="note"><span aria-hidden="true">${eye}</span>${words.onlyYou}</div>`
  }<div class="gutter">${follows ? time : author.picture}</div><div class="content">${
    follows ? '' : html`<header><b class="name">${author.name}</b>${badge}${time}</header>`
  }${drawSaid(message, scene)}${edited}</div>${drawReceipts(received, scene)}</article>`;
}

const eye = html`<svg viewBox="0 0 20 20" width="16" height="16"><path d="M10 4.5c4 0 7 3.2 8 5.5-1 2.3-4 5.5-8 5.5s-7-3.2-8-5.5c1-2.3 4-5.5 8-5.5Zm0 2.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`;

const scopeOf = (id: string): string => `slack-m-${idPart(id)}`;

/** The text stands for what has no blocks; beside blocks it is only for notifications. */
function drawSaid({ id, payload, text, files: kept = [] }: SeenMessage, scene: Scene): Html {
  const sent = payload as Json;
  const rest = kept.map((file) => drawFile(file, scene.file(file.id)));
  if (!isObject(sent)) return drawLines(typeof sent === 'string' ? sent : text, scene);
  const sheet = sheetOf(id, scene);
  const shown = itemsOf(sent.files).filter((file) => isObject(file) && !kept.some(({ id }) => id === file.id));
  const words = asText(sent.text) || asText(sent.initial_comment);
  const blocks = itemsOf(sent.blocks).length > 0 ? drawBlocks(sent.blocks, '/blocks', sheet) : drawLines(words, scene);
  const attachments = itemsOf(sent.attachments).map((one, index) =>
    drawAttachment(one, `/attachments/${index}`, sheet),
  );
  const files = shown.flatMap((file) => (isObject(file) ? [drawShown(file, scene)] : []));
  return html`${blocks}${attachments}${files}${rest}`;
}

const drawLines = (text: string, scene: Scene): Html =>
  text === '' ? html`` : html`<div class="text">${drawMrkdwn(text, scene)}</div>`;

const drawShown = ({ id, title = '' }: JsonObject, scene: Scene): Html =>
  html`<figure class="image"><figcaption>${asText(title)}</figcaption>${drawPicture({ slack_file: { id: asText(id) }, alt_text: asText(title) }, 'block', scene)}</figure>`;

/** The fields of a message go by their action ids, as the emulator calls them. */
const sheetOf = (id: string, scene: Scene): Sheet => ({
  scene,
  scope: scopeOf(id),
  fieldFor: (block, element, at) => ({
    name: asText(element.action_id) || asText(block.block_id) || at,
    id: `${scopeOf(id)}${idPart(at)}`,
    optional: block.optional === true,
    error: undefined,
    held: {},
  }),
});
