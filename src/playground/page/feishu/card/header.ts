import { html } from 'hono/html';
import { isJson, type Json, listOf, objectOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { hueOf, shadeOf } from './colours.ts';
import { drawIcon } from './icon.ts';
import { lengthsOf } from './sizes.ts';
import { styled } from './style.ts';
import { words } from './text.ts';
import { drawTextTag } from './text-tag.ts';
import { contentOf, type View } from './view.ts';

/** The title of a card on a pale ground of its template, in ink of the same hue; without a template, as the body is. */
export function drawHeader(header: Json, view: View): Html {
  const { title, subtitle, template, icon, padding } = header;
  const tinted = template !== undefined && template !== 'default';
  const hue = hueOf(template);
  const style = styled({
    background: tinted ? shadeOf(hue, '100') : undefined,
    color: tinted ? shadeOf(hue, hue === 'grey' ? '800' : '700') : undefined,
    padding: lengthsOf(padding),
  });
  const translated = listOf(objectOf(header.i18n_text_tag_list)[view.language]);
  const tags = (translated.length > 0 ? translated : listOf(header.text_tag_list)).filter(isJson).slice(0, 3);
  return html`<header class="head"${style}>${drawIcon(icon, view)}<div class="grow"><div class="title"><strong>${words(title, view)}</strong>${tags.map(
    ({ text, color }) => drawTextTag(color ?? 'blue', contentOf(text, view), tinted ? '200' : '100'),
  )}</div>${contentOf(subtitle, view) ? html`<div class="subtitle">${words(subtitle, view)}</div>` : ''}</div></header>`;
}
