import { html } from 'hono/html';
import { listOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { pressOf } from '../controls/press.ts';
import { colourOf, groundOf } from './colours.ts';
import { layoutOf } from './layout.ts';
import { empty } from './named.ts';
import { pixelsOf } from './sizes.ts';
import { styled } from './style.ts';
import type { Draw } from './view.ts';

/** A box that can be pressed anywhere: the button lies over it, below the buttons that stand inside. */
export const interactiveContainer: Draw = (json, place, view, inside) => {
  if (listOf(json.elements).length === 0) return empty(json, view);
  const style = styled({
    ...layoutOf(json),
    width: pixelsOf(json.width),
    height: pixelsOf(json.height),
    background: groundOf(json.background_style, view.card),
    border:
      json.has_border === true ? `1px solid ${colourOf(json.border_color, view.card) ?? 'var(--line)'}` : undefined,
    'border-radius': pixelsOf(json.corner_radius),
  });
  const elements = inside(json.elements, { at: `${place.at}/elements`, inForm: place.inForm });
  const press = pressOf(json, place, view);
  return html`<div class="pressable stack"${style}>${elements}${
    press.href
      ? html`<a class="cover" href="${press.href}" target="_blank" rel="noopener noreferrer" aria-label="${view.words.more}"></a>`
      : html`<button type="button" class="cover" aria-label="${view.words.more}"${press.attributes}></button>`
  }</div>`;
};
