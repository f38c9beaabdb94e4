import { html } from 'hono/html';
import type { Html } from '../pane.ts';
import { palette } from './card/palette.ts';

/** Deep enough for white letters. */
const grounds = (['blue', 'turquoise', 'orange', 'purple', 'carmine', 'green', 'wathet', 'indigo'] as const).map(
  (hue) => `#${palette[hue][0].split(' ')[7]}`,
);

/** Sizes in pixels, as the style sheet has them; it makes them smaller where it is narrow. */
export type AvatarSize = 20 | 24 | 32 | 36 | 44 | 48;

/** The round picture of somebody who has none: the end of a Chinese name, the first letters of another. */
export function drawAvatar(id: string, name: string, size: AvatarSize = 36): Html {
  const ground =
    grounds[[...id].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973, 7) % grounds.length];
  return html`<span class="avatar size-${size}" style="background:${ground}" aria-hidden="true">${initials(name)}</span>`;
}

function initials(name: string): string {
  const signs = [...name.trim()];
  if (signs.some((sign) => /\p{Script=Han}/u.test(sign))) return signs.slice(-2).join('');
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
