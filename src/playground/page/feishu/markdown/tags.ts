import { html } from 'hono/html';
import { colourOf, hueOf, shadeOf } from '../card/colours.ts';
import { glyphFor } from '../card/icon.ts';
import { named } from '../card/named.ts';
import { drawMention, drawPerson } from '../card/people.ts';
import { styled } from '../card/style.ts';
import { drawTextTag } from '../card/text-tag.ts';
import type { View } from '../card/view.ts';
import { drawLink } from './links.ts';
import { localDateTime } from './local-datetime.ts';
import type { Inner, Part } from './scan.ts';

type Attributes = Readonly<Record<string, string>>;
type DrawTag = (attributes: Attributes, content: string, view: View, inner: Inner) => Part | readonly Part[];

/** Tags that stand alone, and are often written without a slash. */
export const lone: Readonly<Record<string, DrawTag>> = {
  br: () => html`<br>`,
  hr: () => html`<hr>`,
  audio: (_, _content, { words }) => named(words.notDrawn({ what: words.audio, title: '' })),
};

/** Tags around a text. Source: the table of …/card-json-v2-components/content-components/rich-text. */
export const paired: Readonly<Record<string, DrawTag>> = {
  font: ({ color }, content, { card }, inner) =>
    html`<span${styled({ color: colourOf(color, card) })}>${inner(content)}</span>`,
  at: ({ id, ids, user_id, email }, _, view) => drawMention(ids ?? id ?? user_id ?? email ?? '', view),
  person: ({ id = '', show_name, show_avatar, style }, _, view) =>
    drawPerson(
      id,
      { name: show_name !== 'false', avatar: show_avatar !== 'false', capsule: style === 'capsule' },
      view,
    ),
  a: ({ href }, content, _view, inner) => drawLink(href ?? content, inner(content)),
  link: ({ icon, url, pc_url }, content, _view, inner) => [
    ...(icon ? [glyphFor(icon)] : []),
    drawLink(pc_url || url, inner(content)),
  ],
  text_tag: ({ color }, content, _view, inner) => drawTextTag(color, inner(content)),
  number_tag: ({ background_color, font_color, url, pc_url }, content, { card }) => {
    const background = colourOf(background_color, card) ?? shadeOf(hueOf('blue'), '600');
    const style = styled({ background, color: colourOf(font_color, card) });
    return drawLink(pc_url || url, html`<span class="number-tag"${style}>${content}</span>`);
  },
  local_datetime: ({ millisecond, format_type, link }, _, view) =>
    drawLink(link, localDateTime(millisecond, format_type, view)),
  raw: (_, content) => content,
};
