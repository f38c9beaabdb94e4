import { type Card, context, line } from '../card/card.ts';
import { toText } from '../card/text.ts';
import type { Privacy } from '../domain/privacy.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { levelText, levelWords } from './chat-privacy.ts';

interface Forwarded {
  readonly chat: { readonly name: string };
  readonly privacy: Privacy;
}

/** A block of text holds so many characters in both messengers. */
const longest = 1_800;

/** A digest to be sent on by mail or elsewhere: nothing but text, its pictures in words, in one piece where that is short enough. */
export function digestTextCard(reader: Reader, digest: Card, { chat, privacy }: Forwarded): Card {
  const { digestLines } = textsFor(reader.locale);
  const { title, body } = digest;
  const text = toText({ ...digest, title, body: body.filter(({ type }) => type !== 'buttons' && type !== 'menu') });
  const level = levelText(reader, privacy);
  const said = digestLines.asText({ level });
  return {
    tone: 'plain',
    title: said,
    body: [
      ...blocksOf(text).map((block) => line(block)),
      context(digestLines.asTextOf({ chat: quotable(reader, chat.name), level })),
      context(digestLines.asTextOther({ command: typed(reader, words.digest, words.text, levelWords.team) })),
    ],
    fallback: said,
  };
}

/** Cut between lines. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (const each of text.split('\n')) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + each.length < longest) blocks[blocks.length - 1] = `${last}\n${each}`;
    else blocks.push(each);
  }
  return blocks;
}
