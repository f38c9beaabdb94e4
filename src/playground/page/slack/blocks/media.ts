import { html } from 'hono/html';
import { asText, isObject } from '../../../../../adapters/emulators/slack/json.ts';
import { hostOf } from '../picture.ts';
import { drawLink } from '../text/link.ts';
import { drawText, textOf } from '../text/object.ts';
import type { DrawBlock } from './block.ts';

/** What would be played or loaded from elsewhere is named: nothing is fetched. */
export const drawVideo: DrawBlock = (block, _, { scene }) => {
  const title = textOf(block.title, scene) || asText(block.alt_text);
  const by = [asText(block.author_name), asText(block.provider_name)].filter((part) => part !== '').join(' · ');
  const from = asText(block.video_url);
  if (title === '' && from === '') return undefined;
  const description = drawText(block.description, scene);
  return html`<div class="video">${by === '' ? '' : html`<small>${by}</small>`}<div class="title">${drawLink(asText(block.title_url), title)}</div>${description ? html`<div class="text">${description}</div>` : ''}<span class="no-picture block" role="img" aria-label="${asText(block.alt_text)}" title="${from}"><span>▶</span><small>${scene.words.video(hostOf(from))}</small></span></div>`;
};

export const drawFile: DrawBlock = (block, _, { scene }) => {
  const name = asText(block.external_id) || asText(block.file_id);
  return name === ''
    ? undefined
    : html`<div class="attached"><span aria-hidden="true">📄</span>${scene.words.file(name)}</div>`;
};

export const drawCall: DrawBlock = ({ call, call_id: id }, _, { scene }) => {
  const inside = isObject(call) && isObject(call.v1) ? call.v1 : {};
  const name = asText(inside.name) || asText(id);
  return html`<div class="attached"><span aria-hidden="true">📞</span>${scene.words.call}${name === '' ? '' : html` ${name}`}</div>`;
};
