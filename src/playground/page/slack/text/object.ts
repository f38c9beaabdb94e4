import { html } from 'hono/html';
import { asText, isObject, type Json } from '../../../../../adapters/emulators/slack/json.ts';
import { readMrkdwn } from '../../../../../adapters/emulators/slack/mrkdwn.ts';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { withEmoji } from './emoji.ts';
import { drawMrkdwn } from './mrkdwn.ts';

/** A text object; undefined when it says nothing. */
export function drawText(value: Json | undefined, scene: Scene): Html | undefined {
  if (!isObject(value)) return undefined;
  const text = asText(value.text);
  if (text.trim() === '') return undefined;
  if (value.type === 'mrkdwn') return drawMrkdwn(text, scene);
  return value.type === 'plain_text' ? html`${plainText(value)}` : undefined;
}

const plainText = ({ text, emoji }: { readonly [name: string]: Json }): string =>
  emoji === false ? asText(text) : withEmoji(asText(text));

/** The same for places that take no markup, such as the options of a menu. */
export function textOf(value: Json | undefined, { user, channel }: Scene): string {
  if (!isObject(value)) return '';
  if (value.type !== 'mrkdwn') return plainText(value);
  return withEmoji(readMrkdwn(asText(value.text), { user, channel: (id) => channel(id)?.name }));
}
