import { html } from 'hono/html';
import { isJson, type Json, listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { groundOf } from './colours.ts';
import { layoutOf } from './layout.ts';
import { empty } from './named.ts';
import { safeUrl } from './safe-url.ts';
import { pixelsOf, spacingOf } from './sizes.ts';
import { styled } from './style.ts';
import type { Draw, View } from './view.ts';

const modes = ['none', 'stretch', 'flow', 'bisect', 'trisect'] as const;
const sides: Readonly<Record<string, string>> = { left: 'flex-start', center: 'center', right: 'flex-end' };

/** Columns side by side; what becomes of them where it is narrow is the mode's affair, and so the style sheet's. */
export const columnSet: Draw = (json, place, view, inside) => {
  const columns = listOf(json.columns);
  if (columns.every(isBare)) return empty(json, view);
  const mode = modes.find((one) => one === json.flex_mode) ?? 'none';
  const ground = groundOf(json.background_style, view.card);
  const style = styled({
    gap: spacingOf(json.horizontal_spacing, '8px'),
    background: ground,
    'justify-content': Object.hasOwn(sides, textOf(json.horizontal_align))
      ? sides[textOf(json.horizontal_align)]
      : undefined,
  });
  const drawn = columns.map((column, index) => {
    const at = `${place.at}/columns/${index}`;
    return isJson(column) && column.tag === 'column'
      ? drawColumn(column, view, inside(column.elements, { at: `${at}/elements`, inForm: place.inForm }))
      : inside([column], { at, inForm: place.inForm });
  });
  return html`<div class="columns ${mode}${ground ? ' grounded' : ''}"${style}>${drawn}${drawJump(json, view)}</div>`;
};

const isBare = (column: unknown): boolean =>
  isJson(column) && column.tag === 'column' && listOf(column.elements).length === 0;

function drawColumn(column: Json, view: View, elements: readonly Html[]): Html {
  const { width, weight } = column;
  const weighted = width === 'weighted' || (width === undefined && weight !== undefined);
  const share = typeof weight === 'number' && weight >= 1 && weight <= 5 ? weight : 1;
  const pixels = pixelsOf(width);
  const style = styled({
    ...layoutOf(column),
    '--share': weighted ? `${share} 1 0` : pixels ? `0 0 ${pixels}` : undefined,
    background: groundOf(column.background_style, view.card),
    'align-self': { center: 'center', bottom: 'flex-end' }[textOf(column.vertical_align)],
  });
  return html`<div class="column ${weighted ? 'weighted' : 'auto'}"${style}>${elements}${drawJump(column, view)}</div>`;
}

/** The link that the whole of it is. */
function drawJump({ action }: Json, { words }: View): Html {
  const { url, pc_url } = objectOf(objectOf(action).multi_url);
  const href = safeUrl(textOf(pc_url) || url);
  return href
    ? html`<a class="cover" href="${href}" target="_blank" rel="noopener noreferrer" aria-label="${words.more}"></a>`
    : html``;
}
