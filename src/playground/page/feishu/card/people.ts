import { html } from 'hono/html';
import { listOf, objectOf, textOf } from '../../../../../adapters/emulators/feishu/json.ts';
import type { Html } from '../../pane.ts';
import { type AvatarSize, drawAvatar } from '../avatar.ts';
import { drawIcon } from './icon.ts';
import { empty } from './named.ts';
import type { Draw, View } from './view.ts';

interface Look {
  readonly name: boolean;
  readonly avatar: boolean;
  readonly capsule?: boolean;
  readonly size?: unknown;
}

const sizes: Readonly<Record<string, AvatarSize>> = { extra_small: 20, small: 24, medium: 32, large: 48 };

/** Somebody with picture and name; a person whom nobody knows is shown as such. */
export function drawPerson(id: string, { name, avatar, capsule = false, size }: Look, { nameOf, words }: View): Html {
  const called = nameOf(id) ?? words.somebody;
  const pixels = typeof size === 'string' && Object.hasOwn(sizes, size) ? sizes[size] : 20;
  const picture = avatar || !name ? drawAvatar(id, called, pixels) : '';
  const label = name ? html`<span>${called}</span>` : html`<span class="unseen">${called}</span>`;
  return html`<span class="person${capsule ? ' capsule' : ''}">${picture}${label}</span>`;
}

/** `@` and the names; several ids stand with commas between them. */
export const drawMention = (ids: string, { nameOf, words }: View): Html =>
  html`<span class="mention">${ids
    .split(',')
    .map((id) => `@${id.trim() === 'all' ? words.everybody : (nameOf(id.trim()) ?? id.trim())}`)
    .join(' ')}</span>`;

export const person: Draw = ({ user_id, show_avatar, show_name, style, size }, _, view) =>
  drawPerson(
    textOf(user_id),
    { name: show_name === true, avatar: show_avatar !== false, capsule: style === 'capsule', size: size ?? 'medium' },
    view,
  );

export const personList: Draw = (json, _, view) => {
  const ids = listOf(json.persons).map((one) => textOf(objectOf(one).id));
  if (ids.length === 0) return empty(json, view);
  const { show_avatar, show_name, size = 'medium' } = json;
  const avatar = show_avatar !== false;
  const look = { name: show_name !== false, avatar, size };
  const icon = drawIcon(json.icon ?? { tag: 'standard_icon', ...objectOf(json.ud_icon) }, view);
  return html`<div class="people">${icon}${ids.map((id) => drawPerson(id, look, view))}</div>`;
};
