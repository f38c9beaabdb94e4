import { html } from 'hono/html';
import { asText, isObject, type Json, type JsonObject } from '../../../../../adapters/emulators/slack/json.ts';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { dateText } from './date.ts';
import { emojiNamed } from './emoji.ts';
import { drawLink } from './link.ts';
import { drawChannel, drawGroup, drawMany, drawUser } from './mention.ts';

/** One piece of a line of rich text, in its style. */
export function drawPiece(piece: Json, scene: Scene): Html {
  if (!isObject(piece)) return drawUnknown(piece, scene);
  return styled(piece, drawPlain(piece, scene) ?? drawUnknown(asText(piece.type), scene));
}

function drawPlain(piece: JsonObject, scene: Scene): Html | undefined {
  switch (piece.type) {
    case 'text':
      return html`${asText(piece.text)}`;
    case 'link':
      return drawLink(asText(piece.url), asText(piece.text) || asText(piece.url));
    case 'emoji':
      return html`${signOf(piece)}`;
    case 'user':
      return drawUser(asText(piece.user_id), undefined, scene);
    case 'usergroup':
      return drawGroup(asText(piece.usergroup_id), undefined);
    case 'team':
      return drawGroup(asText(piece.team_id), undefined);
    case 'channel':
      return drawChannel(asText(piece.channel_id), undefined, scene);
    case 'broadcast':
      return drawMany(asText(piece.range));
    case 'color':
      return drawColour(asText(piece.value));
    case 'date': {
      const text = dateText(Number(piece.timestamp), asText(piece.format), scene);
      return drawLink(asText(piece.url), text ?? (asText(piece.fallback) || String(piece.timestamp)));
    }
    default:
      return undefined;
  }
}

/** An emoji says its code points, with `-` between them, or only its short name. */
function signOf({ name, unicode }: JsonObject): string {
  const points = asText(unicode).split('-');
  const known = points.every((point) => /^[0-9a-f]{2,5}$/i.test(point) || /^10[0-9a-f]{4}$/i.test(point));
  if (known) return String.fromCodePoint(...points.map((point) => Number.parseInt(point, 16)));
  return emojiNamed(asText(name)) ?? `:${asText(name)}:`;
}

const drawColour = (value: string): Html =>
  /^#[0-9a-f]{3,8}$/i.test(value)
    ? html`<span class="colour"><span style="background:${value}"></span>${value}</span>`
    : html`${value}`;

const styles: readonly (readonly [name: string, wrap: (inside: Html) => Html])[] = [
  ['code', (inside) => html`<code>${inside}</code>`],
  ['strike', (inside) => html`<s>${inside}</s>`],
  ['underline', (inside) => html`<u>${inside}</u>`],
  ['italic', (inside) => html`<i>${inside}</i>`],
  ['bold', (inside) => html`<b>${inside}</b>`],
];

function styled({ style }: JsonObject, drawn: Html): Html {
  const wanted = isObject(style) ? style : {};
  return styles.reduce((inside, [name, wrap]) => (wanted[name] === true ? wrap(inside) : inside), drawn);
}

const drawUnknown = (type: Json, { words }: Scene): Html =>
  html`<span class="unknown">${words.unknownElement(typeof type === 'string' ? type : JSON.stringify(type))}</span>`;
