import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { says } from '../domain/says.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { chatList, type ListedChat } from './chat-list.ts';
import { toMyPraise } from './praise.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface ShownChat extends ListedChat {
  /** It may show customers. */
  readonly customers: boolean;
}

/** A praise that is not published yet, and the chats in which it would show. */
export interface PraisePreview {
  readonly draftId: string;
  readonly to: Named;
  readonly text: string;
  readonly customer: string | undefined;
  readonly chats: readonly ShownChat[];
  readonly counts: Indicator | undefined;
}

/** What would be published, and who would see it. */
export function praisePreviewCard(reader: Reader, shown: PraisePreview): Card {
  const { praise: texts } = textsFor(reader.locale);
  const to = nameFor(reader, shown.to);
  const title = texts.preview({ to });
  const draft = { draft: shown.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      line(texts.quote({ text: shown.text })),
      ...customerLines(reader, shown),
      line(
        shown.chats.length > 0
          ? texts.seen({ chats: chatList(reader, shown.chats), to })
          : texts.seenByOne({ to, command: typed(reader, words.team, words.here) }),
      ),
      ...(shown.counts ? [context(texts.counts({ indicator: indicatorName(reader, shown.counts) }))] : []),
      buttons(
        { action: 'publish-praise', label: texts.publish, value: draft, style: 'primary' },
        { action: 'change-praise', label: texts.change, value: draft },
        { action: 'discard-praise', label: texts.discard, value: draft },
      ),
    ],
    fallback: title,
  };
}

function customerLines(reader: Reader, { customer, text, chats }: PraisePreview): Line[] {
  const { praise: texts, status } = textsFor(reader.locale);
  if (customer === undefined) return [];
  const showing = chats.filter(({ customers }) => customers);
  const teams = [...new Set(showing.map(({ team }) => nameFor(reader, team)))].join(status.listMark);
  const where =
    showing.length === 0
      ? texts.customerHidden({ customer })
      : showing.length === chats.length
        ? texts.customerShown({ customer })
        : texts.customerShownIn({ customer, teams });
  const said = says(text, customer) && showing.length < chats.length;
  return [line(where), ...(said ? [line(texts.customerSaid({ customer }))] : [])];
}

export function praiseDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).praise.discarded;
  return {
    tone: 'closed',
    title,
    body: [toMyPraise(reader)],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}

export interface SentPraise {
  readonly id: string;
  readonly to: Named;
  readonly left: number;
  readonly chats: number;
}

/** To whoever gave it: where it shows, and how many more they can give. */
export function praiseSentCard(reader: Reader, { id, left, chats, to }: SentPraise): Card {
  const { praise: texts } = textsFor(reader.locale);
  const title = texts.sent({ left });
  return {
    tone: 'done',
    title,
    body: [
      line(texts.sentTo({ to: nameFor(reader, to), chats })),
      buttons(
        { action: 'undo-praise', label: texts.undo, value: { id } },
        { action: 'my-praise', label: texts.mine, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.praise, words.undo)),
  };
}

/** A praise, or a nomination, that was taken back. */
export function praiseTakenBackCard(
  reader: Reader,
  { kind, to, left }: { readonly kind: 'praise' | 'nomination'; readonly to: Named; readonly left: number },
): Card {
  const { praise: texts } = textsFor(reader.locale);
  const title = texts.takenBack[kind]({ to: nameFor(reader, to), left });
  return {
    tone: 'closed',
    title,
    body: [toMyPraise(reader)],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}
