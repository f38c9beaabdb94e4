import type { PlainTextElement } from '@slack/web-api';
import { CEILING, shorten } from './limits.ts';

/** Text in which Slack looks for nothing. Slack refuses an empty one. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: literal(isBlank(text) ? '·' : text, max), emoji: false };
}

/**
 * Slack shows plain text as it stands and escapes it itself, so entities would be seen. What looks like a mention or a
 * link gets an invisible sign (U+2060) all the same: such text is also copied to places that do read markup.
 */
export const literal = (text: string, max: number) =>
  shorten(clean(text).replace(/<(?=[!@#]|[a-z]+:)/gi, '<\u2060'), max);

export const bold = (title: string) => `*${inert(oneLine(title), CEILING.header)}*`;

/** For the places that only take Slack's markup, which has no escape character: signs that look alike take their place. */
export const inert = (text: string, max: number) =>
  shorten(
    clean(text)
      .replace(/[*_~`]/g, lookAlike)
      .replace(/^(\s*)>/gm, '$1›'),
    max,
    escapeEntities,
  );

const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };
const lookAlike = (sign: string) => LOOK_ALIKE[sign] ?? sign;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeEntities = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign);

/** Without control characters, halves of characters, and signs that turn the direction of writing. */
export const clean = (text: string) => text.toWellFormed().replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

export const oneLine = (text: string) => text.replace(/\s+/g, ' ');

export const isBlank = (text: string) => text.trim() === '';
