import { html } from 'hono/html';
import { asText, isObject, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import type { Scene } from '../scene.ts';
import { drawLink } from '../text/link.ts';
import { drawRichText } from '../text/rich-text.ts';
import type { DrawBlock } from './block.ts';
import { drawUnknownBlock } from './unknown.ts';

const signs = { pending: '○', in_progress: '◐', complete: '✓', error: '✕' } as const;

const isStatus = (word: string): word is keyof typeof signs => Object.hasOwn(signs, word);

/** Something an agent does, and how far it is. */
export const drawTaskCard: DrawBlock = (block, _, { scene }) => {
  const title = asText(block.title);
  if (title === '') return undefined;
  const status = asText(block.status);
  const sign = isStatus(status)
    ? html`<span class="${`sign ${status}`}" role="img" aria-label="${scene.words.status[status]}">${signs[status]}</span>`
    : '';
  return html`<div class="task">${sign}<div><b>${title}</b>${richIn(block.details, scene)}${richIn(block.output, scene)}${sourcesOf(block)}</div></div>`;
};

const richIn = (value: JsonObject[string] | undefined, scene: Scene): Html =>
  (isObject(value) && drawRichText(value, scene)) || html``;

function sourcesOf({ sources }: JsonObject): Html {
  const links = itemsOf(sources).flatMap((source) =>
    isObject(source) ? [drawLink(asText(source.url), asText(source.text) || asText(source.url))] : [],
  );
  return links.length === 0 ? html`` : html`<div class="sources">${links}</div>`;
}

export const drawPlan: DrawBlock = ({ title, tasks }, at, sheet) => {
  const drawn = itemsOf(tasks).map((task, index) => {
    const inside = isObject(task) ? drawTaskCard(task, `${at}/tasks/${index}`, sheet) : undefined;
    return inside ?? drawUnknownBlock(task, sheet);
  });
  if (asText(title) === '' && drawn.length === 0) return undefined;
  return html`<div class="plan"><b>${asText(title)}</b>${drawn}</div>`;
};
