import { type Card, context, line } from '../card/card.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

type Shown =
  | { readonly kind: 'admin' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'too-many'; readonly until: Temporal.Instant };

/** What became of somebody's try to be the first admin. */
export function claimedCard(reader: Reader, claimed: Shown): Card {
  const { admin } = textsFor(reader.locale);
  if (claimed.kind === 'admin') {
    const fallback = dots(admin.claimed, typed(reader, words.setup));
    return { tone: 'done', title: admin.claimed, body: [line(admin.claimedNext)], fallback };
  }
  const title = claimed.kind === 'wrong' ? admin.claimWrong : admin.claimLocked;
  const next =
    claimed.kind === 'wrong'
      ? admin.claimLeft({ count: claimed.left })
      : admin.claimAgain({ time: momentText(reader, claimed.until) });
  return { tone: 'unrecorded', title, body: [line(next), context(admin.claimWhere)], fallback: title };
}
