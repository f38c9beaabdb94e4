import { html } from 'hono/html';
import type { SeenMessage } from '../../../../../adapters/emulators/emulator.ts';
import { objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import { drawFile } from '../../file.ts';
import type { Html } from '../../pane.ts';
import { drawCard } from '../card/index.ts';
import { unknown } from '../card/named.ts';
import { drawMention } from '../card/people.ts';
import { drawPicture } from '../card/picture.ts';
import type { View } from '../card/view.ts';
import { entityAt } from '../markdown/entities.ts';
import { addressAt } from '../markdown/links.ts';
import type { Part } from '../markdown/scan.ts';
import { drawPost, postIn } from './post.ts';

/** What stands in a message: a card, a picture, a rich text, or a text in a bubble. Edits are shown for texts only. */
export function drawSaid(message: SeenMessage, view: View): Html {
  const payload = objectOf(message.payload);
  const edited = message.edits > 0 ? html`<small class="edited">${view.words.edited}</small>` : '';
  const bubble = (content: Html | readonly Part[]): Html => html`<div class="bubble">${content}${edited}</div>`;
  if (payload.schema === '2.0') return drawCard(view);
  if (textOf(payload.image_key))
    return html`<span class="picture sent">${drawPicture(textOf(payload.image_key), '', view)}</span>`;
  if (typeof payload.text === 'string') return bubble(lineOf(message, payload.text, view));
  const [file] = message.files ?? [];
  if (file) return bubble(drawFile(file, view.file(file.id)));
  const post = postIn(payload, view);
  if (post) return bubble(drawPost(post, view));
  return bubble(
    html`${message.text}${unknown(payload.elements || payload.header ? view.words.oldCard : 'message', view)}`,
  );
}

/** Of a person as everybody reads it, with names; of the bot as it was sent, where `<at>` is the only tag. */
const lineOf = ({ author, text }: SeenMessage, sent: string, view: View): readonly Part[] =>
  author === 'bot' ? withMentions(sent, view) : withNames(text, view);

const at = /<at\s+(?:user_id|id|ids)\s*=\s*["']?([^"'>\s]{1,200})["']?\s*>(?:[^<]{0,200}<\/at>)?/g;

function withMentions(sent: string, view: View): readonly Part[] {
  return sent
    .split(at)
    .flatMap((part, index) => (index % 2 === 1 ? [drawMention(part, view)] : withAddresses(unescaped(part), view)));
}

function withNames(text: string, view: View): readonly Part[] {
  return text
    .split(/(?<![\p{L}\p{N}])(@[\p{L}\p{N}]{1,40})/u)
    .flatMap((part, index) =>
      index % 2 === 1 ? [html`<span class="mention">${part}</span>`] : withAddresses(part, view),
    );
}

const unescaped = (text: string): string =>
  text.replace(/&#?\w{1,8};/g, (entity) => entityAt(entity, 0)?.character ?? entity);

function withAddresses(text: string, view: View): readonly Part[] {
  const parts: Part[] = [];
  let plain = 0;
  for (const { index } of text.matchAll(/https?:/g)) {
    const found = index >= plain ? addressAt(text, index, view, (inside) => [inside]) : undefined;
    if (!found) continue;
    parts.push(text.slice(plain, index), ...[found.part].flat());
    plain = found.end;
  }
  return [...parts, text.slice(plain)];
}
