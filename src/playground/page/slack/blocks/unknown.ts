import { html } from 'hono/html';
import type { Json } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { nameOf } from '../controls/index.ts';
import type { Sheet } from '../sheet.ts';

/** What cannot be drawn is named, so that nobody takes a gap for the truth. */
export const drawUnknownBlock = (block: Json, { scene }: Sheet): Html =>
  html`<div class="unknown">${scene.words.unknownBlock(nameOf(block))}</div>`;
