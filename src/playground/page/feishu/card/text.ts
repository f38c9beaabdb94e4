import { html } from 'hono/html';
import { listOf, objectOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { blocks } from '../markdown/blocks.ts';
import { inline } from '../markdown/inline.ts';
import { colourOf } from './colours.ts';
import { drawIcon } from './icon.ts';
import { empty } from './named.ts';
import { pixelsOf, textSizeOf } from './sizes.ts';
import { styled } from './style.ts';
import { contentOf, type Draw, type Place, type View } from './view.ts';

/** A text element: `plain_text` is text whatever stands in it, `lark_md` a line of markup. */
export const words = (element: unknown, view: View) => {
  const content = contentOf(element, view);
  return objectOf(element).tag === 'plain_text' ? content : inline(content, view);
};

const aligns = ['left', 'center', 'right'] as const;
const alignOf = (value: unknown) => aligns.find((one) => one === value);

const mark = ({ marked }: Place, { words }: View): Html =>
  marked ? html`<span class="mark" title="${words.required}">*</span>` : html``;

export const div: Draw = (json, place, view) => {
  const { text, fields, icon, width } = json;
  const own = textElement(text, place, view);
  const pairs = listOf(fields)
    .map(objectOf)
    .filter((field) => contentOf(field.text, view) !== '');
  if (!own && pairs.length === 0) return empty(json, view);
  return html`<div class="iconed"${styled({ width: pixelsOf(width) })}>${drawIcon(icon, view)}<div class="grow">${own ?? ''}${
    pairs.length > 0
      ? html`<div class="fields">${pairs.map(
          (field) =>
            html`<div class="${field.is_short === true ? 'short' : 'long'}">${textElement(field.text, undefined, view) ?? ''}</div>`,
        )}</div>`
      : ''
  }</div></div>`;
};

function textElement(element: unknown, place: Place | undefined, view: View): Html | undefined {
  const { text_size, text_color, text_align, lines } = objectOf(element);
  if (contentOf(element, view) === '') return undefined;
  const size = textSizeOf(text_size, view.card);
  const clamped = typeof lines === 'number' && lines >= 1 ? String(Math.floor(lines)) : undefined;
  const style = styled({
    'font-size': size === 14 ? undefined : `${size}px`,
    color: colourOf(text_color, view.card),
    'text-align': alignOf(text_align),
    '-webkit-line-clamp': clamped,
  });
  const kind = clamped ? 'text clamped' : 'text';
  const id = place?.id ? html` id="${place.id}"` : '';
  return html`<div class="${kind}"${id}${style}>${words(element, view)}${place ? mark(place, view) : ''}</div>`;
}

export const markdown: Draw = (json, place, view) => {
  const content = contentOf(json, view);
  if (content.trim() === '') return empty(json, view);
  const size = textSizeOf(json.text_size, view.card);
  const style = styled({
    'font-size': size === 14 ? undefined : `${size}px`,
    'text-align': alignOf(json.text_align),
  });
  const id = place.id ? html` id="${place.id}"` : '';
  return html`<div class="iconed">${drawIcon(json.icon, view)}<div class="markdown grow"${id}${style}>${blocks(content, view)}${mark(place, view)}</div></div>`;
};

export const hr: Draw = () => html`<hr>`;
