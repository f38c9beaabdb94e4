import { html } from 'hono/html';
import type { SeenForm } from '../../../../adapters/emulators/emulator.ts';
import { isObject, type Json } from '../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../pane.ts';
import { drawMark } from './avatar.ts';
import { drawBlocks } from './blocks/index.ts';
import type { Scene } from './scene.ts';
import { textOf } from './text/object.ts';
import { viewSheet } from './view-sheet.ts';

/** The window in front of everything. */
export function drawModal({ id, title, fields, payload }: SeenForm, scene: Scene): Html {
  const { words } = scene;
  const view = payload as Json;
  const shown = isObject(view) ? view : {};
  const errors = new Map(fields.flatMap(({ name, error }) => (error === undefined ? [] : [[name, error] as const])));
  const sheet = viewSheet({ ...shown, id }, errors, scene);
  const heading = `${sheet.scope}-title`;
  const submit =
    shown.submit === undefined
      ? ''
      : html`<button type="submit" class="button primary">${textOf(shown.submit, scene) || words.submit}</button>`;
  return html`<div class="veil"><div class="modal" role="dialog" aria-modal="true" aria-labelledby="${heading}"><form data-form="${id}" data-view="${id}" novalidate><header>${drawMark()}<h3 id="${heading}">${title}</h3><button type="button" class="close" data-dismiss aria-label="${words.close}">${cross}</button></header><div class="window">${drawBlocks(shown.blocks, '/blocks', sheet)}</div><footer><button type="button" class="button" data-dismiss>${textOf(shown.close, scene) || words.cancel}</button>${submit}</footer></form></div></div>`;
}

const cross = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15" stroke="currentColor" stroke-width="1.6" fill="none"/></svg>`;
