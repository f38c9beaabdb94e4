import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../adapters/emulators/slack/json.ts';
import type { Html, Pane } from '../pane.ts';
import { drawBlocks } from './blocks/index.ts';
import type { Scene } from './scene.ts';
import { viewSheet } from './view-sheet.ts';

/** The app's Home tab as it was published for this person. */
export function drawHome({ home, bot }: Pane, scene: Scene): Html {
  const view = home as Json | undefined;
  if (!isObject(view))
    return html`<div class="home" tabindex="0"><p class="nothing">${scene.words.noHome(bot.name)}</p></div>`;
  const sheet = viewSheet(view, new Map(), scene);
  return html`<div class="home" tabindex="0" role="region" aria-label="${scene.words.home}" data-view="${asText(view.id)}">${drawBlocks(view.blocks, '/blocks', sheet)}</div>`;
}
