import { type Card, context } from '../card/card.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';

/** Nothing was recorded, and it is not the person's doing. */
export function brokenCard(reader: Reader, said: string | undefined): Card {
  const { refusal } = textsFor(reader.locale);
  return {
    tone: 'unrecorded',
    title: refusal.broken,
    body: said ? [context(refusal.brokenContext({ typed: shorten(said, 200) }))] : [],
    fallback: refusal.broken,
  };
}

/** It takes longer than usual; the outcome will stand here. */
export function slowCard(reader: Reader): Card {
  const { refusal } = textsFor(reader.locale);
  return { tone: 'plain', title: refusal.slow, body: [], fallback: refusal.slow };
}
