import { html } from 'hono/html';
import { unescapeText } from '../../../../../adapters/emulators/slack/mrkdwn.ts';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { dateText } from './date.ts';
import { withEmoji } from './emoji.ts';
import { drawLink } from './link.ts';
import { drawChannel, drawGroup, drawMany, drawUser } from './mention.ts';

/** What stands between `<` and `>`: somebody, a channel, many, a date, an address. Anything else stays as it is. */
export function drawReference(inside: string, scene: Scene): Html {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(inside.slice(bar + 1));
  const id = target.slice(1);
  if (/^@[A-Z0-9]+$/.test(target)) return drawUser(id, label, scene);
  if (/^#[A-Z0-9]+$/.test(target)) return drawChannel(id, label, scene);
  if (/^!(?:channel|here|everyone)$/.test(target)) return drawMany(id);
  if (target.startsWith('!subteam^')) return drawGroup(target.slice('!subteam^'.length), label);
  if (target.startsWith('!date^')) return drawDate(target, label, scene);
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(target)) {
    const address = unescapeText(target);
    return drawLink(address, label ? withEmoji(label) : address.replace(/^(?:mailto|tel):/i, ''));
  }
  return html`&lt;${unescapeText(inside)}&gt;`;
}

/** `!date^1392734382^{date_num} {time}^https://example.com`, and what to show where that cannot be read. */
function drawDate(target: string, fallback: string | undefined, scene: Scene): Html {
  const [, seconds = '', format = '', address = ''] = target.split('^');
  const text = dateText(Number(seconds || Number.NaN), unescapeText(format), scene) ?? fallback ?? target;
  return drawLink(unescapeText(address), text);
}
