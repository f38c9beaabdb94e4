import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import { itemsOf } from '../items.ts';
import type { Scene } from '../scene.ts';
import { withEmoji } from '../text/emoji.ts';
import { drawRichText } from '../text/rich-text.ts';
import type { DrawBlock } from './block.ts';

/** `table` and `data_table`: the first row is the head. */
export const drawTable: DrawBlock = ({ rows, column_settings: settings, caption, type }, _, { scene }) => {
  const [head, ...body] = itemsOf(rows);
  if (head === undefined) return undefined;
  const draw = (row: Json, tag: 'th' | 'td'): Html => {
    const cells = itemsOf(row).map((cell, index) => {
      const inside = drawCell(cell, scene);
      const kind = alignment(itemsOf(settings)[index]);
      return tag === 'th'
        ? html`<th class="${kind}" scope="col">${inside}</th>`
        : html`<td class="${kind}">${inside}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  };
  const title = asText(caption);
  return html`<div class="table" tabindex="0" role="region" aria-label="${title || asText(type)}"><table>${title === '' ? '' : html`<caption>${title}</caption>`}<thead>${draw(head, 'th')}</thead><tbody>${body.map((row) => draw(row, 'td'))}</tbody></table></div>`;
};

function alignment(setting: Json | undefined): string {
  if (!isObject(setting)) return 'left';
  const side = ['center', 'right'].includes(asText(setting.align)) ? asText(setting.align) : 'left';
  return setting.is_wrapped === true ? `${side} wrapped` : side;
}

function drawCell(cell: Json, scene: Scene): Html {
  if (!isObject(cell)) return html`${JSON.stringify(cell)}`;
  if (cell.type === 'rich_text') return drawRichText(cell, scene) ?? html``;
  if (cell.type === 'raw_text' || cell.type === 'raw_number') return html`${withEmoji(asText(cell.text))}`;
  return html`<span class="unknown">${scene.words.unknownElement(asText(cell.type))}</span>`;
}
