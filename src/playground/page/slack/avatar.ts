import { html } from 'hono/html';
import type { Html } from '../pane.ts';

/** Dark enough for white letters on every one of them. */
const colours = ['#7d3c98', '#1264a3', '#0b7261', '#a63c06', '#b3245c', '#4a5ba8', '#5d6b12', '#8a4b08'] as const;

/** The initials of somebody on a colour that stays the same. */
export function drawAvatar(id: string, name: string): Html {
  const sum = [...id].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  const colour = colours[sum % colours.length] ?? colours[0];
  return html`<span class="avatar" style="background:${colour}" aria-hidden="true">${initialsOf(name)}</span>`;
}

/** Two letters of a name in Latin script; the given name of a Chinese one. */
function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return [...name].slice(-2).join('');
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}

/** Three steps going up, on the app's own colour. */
export const drawMark = (): Html =>
  html`<span class="avatar mark" aria-hidden="true"><svg viewBox="0 0 36 36"><rect x="8" y="20" width="5" height="8" rx="1.5"/><rect x="15.5" y="14" width="5" height="14" rx="1.5"/><rect x="23" y="8" width="5" height="20" rx="1.5"/></svg></span>`;
