import { html } from 'hono/html';
import type { Html } from '../../pane.ts';
import type { Scene } from '../scene.ts';
import { emojiNamed } from './emoji.ts';
import { drawLink } from './link.ts';
import { drawReference } from './reference.ts';

const token =
  /\\([\\`*_~[\]()#+.!<>|-])|`([^`\n]+)`|!?\[([^\]\n]{0,999})\]\(([^()\s]{1,2999})\)|(\*\*|__|~~)(?=\S)([^\n]{0,2999}?\S)\5|(?<![\p{L}\p{N}_*])([*_])(?=\S)([^\n]{0,2999}?\S)\7(?![\p{L}\p{N}])|<([@#!][^<>\n]+|https?:[^<>\s]+)>|(https?:\/\/[^\s<>()|]+)|:([a-zA-Z0-9_+-]+):/gu;

/** Deeper than this nobody writes. */
const deepest = 6;

/** One line of Markdown, with the mentions that Slack adds to it. */
export function drawMarkdownInline(text: string, scene: Scene, depth = 0): Html {
  const drawn: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    drawn.push(text.slice(end, match.index), drawMatch(match, scene, depth));
    end = match.index + match[0].length;
  }
  return html`${drawn}${text.slice(end)}`;
}

function drawMatch(match: RegExpExecArray, scene: Scene, depth: number): Html | string {
  const [all, escaped, code, label, address, strong, strongText, , softText, reference, bare, emoji] = match;
  const inside = (words: string): Html => drawMarkdownInline(words, scene, depth + 1);
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return html`<code>${code}</code>`;
  if (emoji !== undefined) return emojiNamed(emoji) ?? all;
  if (reference !== undefined) return drawReference(reference, scene);
  if (bare !== undefined) return drawLink(bare, bare);
  if (depth >= deepest) return all;
  if (address !== undefined) return drawLink(address, label === '' || !label ? address : inside(label));
  if (strong === '~~') return html`<s>${inside(strongText ?? '')}</s>`;
  if (strong !== undefined) return html`<b>${inside(strongText ?? '')}</b>`;
  return html`<i>${inside(softText ?? '')}</i>`;
}
