import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
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

/** A nomination that nobody has been asked about yet. */
export interface NominationPreview {
  readonly draftId: string;
  readonly to: Named;
  readonly skill: string;
  readonly evidence: string;
  readonly decider: Named;
  readonly chats: readonly ListedChat[];
  readonly counts: Indicator | undefined;
}

/** What would be sent, who decides, and who would see it then. */
export function nominationPreviewCard(reader: Reader, shown: NominationPreview): Card {
  const { award: texts, praise } = textsFor(reader.locale);
  const to = nameFor(reader, shown.to);
  const title = texts.preview({ to, skill: shown.skill });
  const draft = { draft: shown.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      line(praise.quote({ text: shown.evidence })),
      line(texts.decides({ name: nameFor(reader, shown.decider) })),
      line(
        shown.chats.length > 0
          ? texts.seen({ chats: chatList(reader, shown.chats) })
          : texts.seenByOne({ to, command: typed(reader, words.team, words.here) }),
      ),
      ...(shown.counts ? [context(texts.counts({ indicator: indicatorName(reader, shown.counts) }))] : []),
      buttons(
        { action: 'send-nomination', label: texts.send, value: draft, style: 'primary' },
        { action: 'change-nomination', label: praise.change, value: draft },
        { action: 'discard-nomination', label: praise.discard, value: draft },
      ),
    ],
    fallback: title,
  };
}

export function nominationDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).award.discarded;
  return {
    tone: 'closed',
    title,
    body: [toMyPraise(reader)],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}

export interface SentNomination {
  readonly id: string;
  readonly to: Named;
  readonly skill: string;
  readonly decider: Named;
  readonly left: number;
}

/** To whoever nominated: who decides. */
export function nominationSentCard(reader: Reader, { id, to, skill, decider, left }: SentNomination): Card {
  const { award: texts, praise } = textsFor(reader.locale);
  const title = texts.sent({ to: nameFor(reader, to), skill });
  return {
    tone: 'done',
    title,
    body: [
      line(texts.sentTo({ name: nameFor(reader, decider) })),
      context(praise.left({ left })),
      buttons(
        { action: 'undo-praise', label: praise.undo, value: { id } },
        { action: 'my-praise', label: praise.mine, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.praise, words.undo)),
  };
}
