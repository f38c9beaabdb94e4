import { html } from 'hono/html';
import { isJson, type Json, listOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { named, unknown } from '../card/named.ts';
import { drawMention } from '../card/people.ts';
import { drawPicture } from '../card/picture.ts';
import type { View } from '../card/view.ts';
import { blocks } from '../markdown/blocks.ts';
import { emojiCalled } from '../markdown/emoji.ts';
import { drawLink } from '../markdown/links.ts';
import type { Part } from '../markdown/scan.ts';

/** The version of a rich text in the reader's language, or in the first that there is. */
export function postIn(payload: Json, { language }: Pick<View, 'language'>): Json | undefined {
  const versions = Object.values(payload);
  const version = payload[language] ?? versions[0] ?? payload;
  return isJson(version) && Array.isArray(version.content) ? version : undefined;
}

/** A rich text: lines of parts. Source: …/im-v1/message-content-description/create_json. */
export function drawPost({ title, content }: Json, view: View): Html {
  const lines = listOf(content).map(
    (line) =>
      html`<p>${listOf(line).map((part) => (isJson(part) ? drawPart(part, view) : unknown(view.words.noComponent, view)))}</p>`,
  );
  return html`${textOf(title) ? html`<strong class="post-title">${textOf(title)}</strong>` : ''}${lines}`;
}

const parts: Readonly<Record<string, (part: Json, view: View) => Part | readonly Part[]>> = {
  text: ({ text, style }) =>
    listOf(style).reduce(
      (shown: Part, one) => dressed(shown, one),
      html`<span class="said-text">${textOf(text)}</span>`,
    ),
  a: ({ text, href }) => drawLink(href, textOf(text)),
  at: ({ user_id, user_name }, view) =>
    textOf(user_name) ? html`<span class="mention">@${textOf(user_name)}</span>` : drawMention(textOf(user_id), view),
  img: ({ image_key }, view) => html`<span class="picture">${drawPicture(textOf(image_key), '', view)}</span>`,
  emotion: ({ emoji_type }) => emojiCalled(textOf(emoji_type)) ?? `:${textOf(emoji_type)}:`,
  md: ({ text }, view) => blocks(textOf(text), view),
  hr: () => html`<hr>`,
  code_block: ({ text }, { words }) =>
    html`<pre class="code" tabindex="0" role="region" aria-label="${words.code}"><code>${textOf(text)}</code></pre>`,
  media: (_, { words }) => named(words.notDrawn({ what: 'media', title: '' })),
};

function drawPart(part: Json, view: View): Part | readonly Part[] {
  const tag = textOf(part.tag);
  const draw = Object.hasOwn(parts, tag) ? parts[tag] : undefined;
  return draw ? draw(part, view) : unknown(tag, view);
}

function dressed(shown: Part, style: unknown): Part {
  switch (style) {
    case 'bold':
      return html`<strong>${shown}</strong>`;
    case 'italic':
      return html`<em>${shown}</em>`;
    case 'underline':
      return html`<u>${shown}</u>`;
    case 'lineThrough':
      return html`<del>${shown}</del>`;
    default:
      return shown;
  }
}
