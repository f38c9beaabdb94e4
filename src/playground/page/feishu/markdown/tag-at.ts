import { attributesOf } from './attributes.ts';
import type { Reader } from './scan.ts';
import { lone, paired } from './tags.ts';

const opening = /<([a-z_]{1,20})((?:\s[^<>]{0,600}?)?)\s?\/?>/iy;

/** One of the vendor's tags. Any other is text, as is one that nobody closes; a mention needs no closing. */
export const tagAt: Reader = (text, at, view, inner) => {
  opening.lastIndex = at;
  const [whole, called = '', more = ''] = opening.exec(text) ?? [];
  if (!whole) return undefined;
  const name = called.toLowerCase();
  const attributes = attributesOf(more);
  const end = at + whole.length;
  const alone = Object.hasOwn(lone, name) ? lone[name] : undefined;
  if (alone) return { part: alone(attributes, '', view, inner), end };
  const draw = Object.hasOwn(paired, name) ? paired[name] : undefined;
  const close = draw && closeOf(text, end, name);
  if (!draw || (!close && name !== 'at')) return undefined;
  return { part: draw(attributes, text.slice(end, close?.start ?? end), view, inner), end: close?.end ?? end };
};

interface Close {
  readonly start: number;
  readonly end: number;
}

/** Where the tag that was opened before `from` is closed; tags of the same name may stand inside. */
function closeOf(text: string, from: number, name: string): Close | undefined {
  const either = new RegExp(`<(/?)${name}(?=[\\s>])[^<>]{0,600}>`, 'gi');
  either.lastIndex = from;
  let open = 1;
  for (let found = either.exec(text); found; found = either.exec(text)) {
    open += found[1] ? -1 : 1;
    if (open === 0) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
