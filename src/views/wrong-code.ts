import { type Card, context, line } from '../card/card.ts';
import { momentText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

type Tried =
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'too-many'; readonly until: Temporal.Instant };

/** A code was wrong, or not looked at; `where` says where the right one is. */
export function wrongCode(reader: Reader, tried: Tried, where: string): Card {
  const { admin } = textsFor(reader.locale);
  const title = tried.kind === 'wrong' ? admin.claimWrong : admin.claimLocked;
  const next =
    tried.kind === 'wrong'
      ? admin.claimLeft({ count: tried.left })
      : admin.claimAgain({ time: momentText(reader, tried.until) });
  return { tone: 'unrecorded', title, body: [line(next), context(where)], fallback: title };
}
