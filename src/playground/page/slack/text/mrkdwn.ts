import { html } from 'hono/html';
import { unescapeText } from '../../../../../adapters/emulators/slack/mrkdwn.ts';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { emojiNamed } from './emoji.ts';
import { drawReference } from './reference.ts';

/** Slack's markup: https://docs.slack.dev/messaging/formatting-message-text. Lists have none: they are typed with •. */
export const drawMrkdwn = (text: string, scene: Scene): Html => {
  // Every second part stood between two fences.
  const parts = text.split(/\n?```\n?([\s\S]*?)\n?```\n?/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? drawCode(part) : drawLines(part, scene)))}`;
};

const drawCode = (code: string): Html => html`<pre class="code">${unescapeText(unwrapped(code))}</pre>`;

/** Addresses in code are shown without the brackets that carry them. */
const unwrapped = (code: string): string =>
  code.replace(/<((?:https?:\/\/|mailto:)[^<>|]+)(?:\|([^<>]*))?>/gi, (_, address: string, label?: string) =>
    label ? label : address,
  );

/** Lines that begin with `>` are a quotation; after `>>>` all the rest is. */
function drawLines(text: string, scene: Scene): Html {
  const rest = /(?:^|\n)(?:&gt;|>){3} ?([\s\S]*)$/.exec(text);
  if (rest) {
    const before = text.slice(0, rest.index);
    return html`${drawLines(before, scene)}<blockquote>${drawInline(rest[1] ?? '', scene)}</blockquote>`;
  }
  const groups = text.split(/((?:(?:^|\n)(?:&gt;|>)(?!&gt;&gt;|>>).*)+\n?)/);
  return html`${groups.map((group, index) =>
    index % 2 === 1
      ? html`<blockquote>${drawInline(group.trim().replace(/^(?:&gt;|>) ?/gm, ''), scene)}</blockquote>`
      : drawInline(group, scene),
  )}`;
}

/** References, code, bold, italics, struck out, and short names of emoji. Marks count only where no letter touches them. */
const token =
  /<([^<>\n]+)>|`([^`\n]+)`|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]{0,2999}?\S)\3(?![\p{L}\p{N}])|:([a-zA-Z0-9_+-]+):/gu;

/** Deeper than this nobody writes. */
const deepest = 6;

export function drawInline(text: string, scene: Scene, depth = 0): Html {
  const drawn: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [all, inside, code, mark, marked, emoji] = match;
    const sign = emoji === undefined ? undefined : emojiNamed(emoji);
    if (emoji !== undefined && sign === undefined) continue;
    drawn.push(unescapeText(text.slice(end, match.index)));
    end = match.index + all.length;
    if (sign !== undefined) drawn.push(sign);
    else if (inside !== undefined) drawn.push(drawReference(inside, scene));
    else if (code !== undefined) drawn.push(html`<code>${unescapeText(unwrapped(code))}</code>`);
    else if (depth >= deepest) drawn.push(unescapeText(all));
    else drawn.push(drawMark(mark, drawInline(marked ?? '', scene, depth + 1)));
  }
  return html`${drawn}${unescapeText(text.slice(end))}`;
}

function drawMark(mark: string | undefined, inside: Html): Html {
  switch (mark) {
    case '*':
      return html`<b>${inside}</b>`;
    case '_':
      return html`<i>${inside}</i>`;
    default:
      return html`<s>${inside}</s>`;
  }
}
