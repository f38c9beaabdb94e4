import { html } from 'hono/html';
import { drawElement } from '../controls/index.ts';
import { itemsOf } from '../items.ts';
import { drawText } from '../text/object.ts';
import type { DrawBlock } from './block.ts';

/** Text, pairs in two columns, and one thing beside them. */
export const drawSection: DrawBlock = ({ text, fields, accessory }, at, sheet) => {
  const { scene } = sheet;
  const said = drawText(text, scene);
  const pairs = itemsOf(fields).flatMap((field) => drawText(field, scene) ?? []);
  if (!said && pairs.length === 0) return undefined;
  return html`<div class="section"><div class="said">${said ? html`<div class="text">${said}</div>` : ''}${pairs.length > 0 ? html`<div class="fields">${pairs.map((pair) => html`<div class="text">${pair}</div>`)}</div>` : ''}</div>${accessory === undefined ? '' : html`<div class="accessory">${drawElement(accessory, `${at}/accessory`, sheet)}</div>`}</div>`;
};
