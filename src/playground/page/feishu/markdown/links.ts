import { html } from 'hono/html';
import { drawPicture } from '../card/picture.ts';
import { safeUrl } from '../card/safe-url.ts';
import type { Part, Reader } from './scan.ts';

export const drawLink = (url: unknown, content: Part | readonly Part[]): Part => {
  const href = safeUrl(url);
  if (!href) return html`${content}`;
  return html`<a class="link" href="${href}" target="_blank" rel="noopener noreferrer">${content}</a>`;
};

const link = /\[([^\]\n]{1,2000})\]\(([^)\s]{1,2000})\)/y;

/** `[text](address)`; where the address is none of the web's, all of it stays text. */
export const linkAt: Reader = (text, at, _view, inner) => {
  link.lastIndex = at;
  const [whole, label = '', url = ''] = link.exec(text) ?? [];
  return whole && safeUrl(url) ? { part: drawLink(url, inner(label)), end: at + whole.length } : undefined;
};

const picture = /!\[([^\]\n]{0,500})\]\(([^)\s]{1,500})\)/y;

/** `![text on hovering](image key)`. */
export const pictureAt: Reader = (text, at, view) => {
  picture.lastIndex = at;
  const [whole, alt = '', key = ''] = picture.exec(text) ?? [];
  return whole ? { part: drawPicture(key, alt, view), end: at + whole.length } : undefined;
};

const address = /https?:\/\/[^\s<>"'`，。；：！？、（）【】()]{3,2000}/y;

/** An address that stands in the text as it is. */
export const addressAt: Reader = (text, at) => {
  if (/[\w/]/.test(text[at - 1] ?? '')) return undefined;
  address.lastIndex = at;
  const found = address.exec(text)?.[0].replace(/[.,;:!?*_~]+$/, '');
  return found && safeUrl(found) ? { part: drawLink(found, found), end: at + found.length } : undefined;
};
