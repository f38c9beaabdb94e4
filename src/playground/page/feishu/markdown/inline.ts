import { html } from 'hono/html';
import type { View } from '../card/view.ts';
import { emojiCalled } from './emoji.ts';
import { emphasis } from './emphasis.ts';
import { entityAt } from './entities.ts';
import { addressAt, linkAt, pictureAt } from './links.ts';
import { deepest, type Part, type Reader } from './scan.ts';
import { tagAt } from './tag-at.ts';

const escaped: Reader = (text, at) => {
  const sign = text[at + 1] ?? '';
  return /[!-/:-@[-`{-~]/.test(sign) ? { part: sign, end: at + 2 } : undefined;
};

const entity: Reader = (text, at) => {
  const found = entityAt(text, at);
  return found && { part: found.character, end: found.end };
};

const code: Reader = (text, at) => {
  const [fence = ''] = text.slice(at, at + 10).match(/^`+/) ?? [];
  const close = text.indexOf(fence, at + fence.length);
  if (close < 0) return undefined;
  return { part: html`<code>${text.slice(at + fence.length, close)}</code>`, end: close + fence.length };
};

const emojiAt: Reader = (text, at) => {
  const [whole = '', name = ''] = text.slice(at, at + 34).match(/^:([A-Za-z]\w{0,30}):/) ?? [];
  const emoji = emojiCalled(name);
  return emoji ? { part: emoji, end: at + whole.length } : undefined;
};

/** What may begin with a sign. */
const readers: Readonly<Record<string, Reader>> = {
  ...{ '\\': escaped, '&': entity, '`': code, '!': pictureAt, '[': linkAt, '<': tagAt, ':': emojiAt, h: addressAt },
  ...{ '*': emphasis, _: emphasis, '~': emphasis },
  '\n': (_, at) => ({ part: html`<br>`, end: at + 1 }),
};

/** The markup of a line, or of several. Whatever begins nothing is text. */
export function inline(text: string, view: View, depth = 0): readonly Part[] {
  const parts: Part[] = [];
  let plain = 0;
  for (const at of places(text)) {
    if (at < plain) continue;
    const inner = (content: string) => (depth < deepest ? inline(content, view, depth + 1) : [content]);
    const found = readers[text[at] ?? '']?.(text, at, view, inner);
    if (!found) continue;
    parts.push(text.slice(plain, at), ...[found.part].flat());
    plain = found.end;
  }
  return [...parts, text.slice(plain)].filter((part) => part !== '');
}

const places = (text: string) => [...text.matchAll(/[\\&`![<:h*_~\n]/g)].map(({ index }) => index);
