import { type Card, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { wrongCode } from './wrong-code.ts';

type Shown = { readonly kind: 'admin' } | Parameters<typeof wrongCode>[1];

/** What became of somebody's try to be the first admin. */
export function claimedCard(reader: Reader, claimed: Shown): Card {
  const { admin } = textsFor(reader.locale);
  if (claimed.kind !== 'admin') return wrongCode(reader, claimed, admin.claimWhere);
  const fallback = dots(admin.claimed, typed(reader, words.setup));
  return { tone: 'done', title: admin.claimed, body: [line(admin.claimedNext)], fallback };
}
