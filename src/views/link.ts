import { buttons, type Card, context, line } from '../card/card.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { linkPreviewCard, type ShownLink } from './link-preview.ts';
import { toMyGoals } from './onward.ts';
import { wrongCode } from './wrong-code.ts';

type Platform = Reader['platform'];

export function linkCodeCard(
  reader: Reader,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: Temporal.Instant },
): Card {
  const { link } = textsFor(reader.locale);
  const enterIn = (platform: Platform): string => typed({ ...reader, platform }, words.link, code);
  return {
    tone: 'asks',
    title: link.code({ code, until: momentText(reader, expiresAt) }),
    body: [line(link.enterIt({ slack: enterIn('slack'), feishu: enterIn('feishu') })), context(link.once)],
    fallback: link.codeIsThere,
  };
}

/** The same once more, for a delivery that came twice. */
export function linkCodeGoneCard(reader: Reader): Card {
  const { link, join } = textsFor(reader.locale);
  const again = join.another({ command: typed(reader, words.link) });
  return { tone: 'plain', title: link.gone, body: [line(again)], fallback: dots(link.gone, again) };
}

interface Linked {
  readonly person: { readonly name: string; readonly alias: string | null };
  readonly accounts: readonly { readonly platform: Platform; readonly workspace: string }[];
  readonly messagesIn: Platform | undefined;
}

type Entered =
  | ({ readonly kind: 'linked' } & Linked)
  | { readonly kind: 'preview'; readonly draftId: string; readonly plan: ShownLink }
  | { readonly kind: 'here' | 'already' }
  | Parameters<typeof wrongCode>[1];

/** What became of a code that somebody entered. */
export function linkEnteredCard(reader: Reader, entered: Entered): Card {
  const { link } = textsFor(reader.locale);
  const off = typed(reader, words.link, words.off);
  switch (entered.kind) {
    case 'linked': {
      const card = linkedCard(reader, entered);
      const undo = buttons({ action: 'separate', label: link.undo, value: {} });
      return { ...card, body: [...card.body, undo], fallback: dots(card.fallback, off) };
    }
    case 'preview':
      return linkPreviewCard(reader, entered.plan, entered.draftId);
    case 'here':
      return { tone: 'unrecorded', title: link.here, body: [context(link.where)], fallback: link.here };
    case 'already':
      return {
        tone: 'plain',
        title: link.already,
        body: [context(link.apart({ command: off }))],
        fallback: link.already,
      };
    default:
      return wrongCode(reader, entered, link.where);
  }
}

/** Two accounts are one person. */
export function linkedCard(reader: Reader, { person, accounts, messagesIn }: Linked): Card {
  const { link, status } = textsFor(reader.locale);
  const platforms = new Set(accounts.map(({ platform }) => platform));
  const where = [...platforms]
    .toSorted()
    .map((one) => link.platforms[one])
    .join(status.listMark);
  const title = link.linked({ name: shorten(nameFor(reader, person), 20), where });
  return {
    tone: 'done',
    title,
    body: [
      line(link.oneLedger),
      ...(messagesIn ? [line(link.messagesIn({ where: link.platforms[messagesIn] }))] : []),
      context(link.apart({ command: typed(reader, words.link, words.off) })),
    ],
    fallback: title,
  };
}

export function linkDiscardedCard(reader: Reader): Card {
  const { link } = textsFor(reader.locale);
  const again = link.againBy({ command: typed(reader, words.link) });
  return { tone: 'closed', title: link.discarded, body: [context(again)], fallback: link.discarded };
}

type Separated =
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'separated';
      readonly stays: readonly Platform[];
      readonly leaves: readonly Platform[];
      readonly own: boolean;
    };

export function separatedCard(reader: Reader, separated: Separated): Card {
  const { link, status } = textsFor(reader.locale);
  if (separated.kind === 'alone') {
    const next = link.whereToAsk({ command: typed(reader, words.link) });
    return { tone: 'plain', title: link.alone, body: [context(next)], fallback: link.alone };
  }
  const named = (platforms: readonly Platform[]) => platforms.map((one) => link.platforms[one]).join(status.listMark);
  const [stays, leaves] = [named(separated.stays), named(separated.leaves)];
  const title = link.separated({ stays, leaves });
  return {
    tone: 'done',
    title,
    body: [
      line(separated.own ? link.historyThere({ where: stays }) : link.historyHere({ where: leaves })),
      context(link.againBy({ command: typed(reader, words.link) })),
    ],
    fallback: title,
  };
}

/** To an account about which this was done in another messenger. */
export function accountCard(
  reader: Reader,
  did: 'linked' | 'separated',
  from: { readonly platform: Platform; readonly name: string },
): Card {
  const { link } = textsFor(reader.locale);
  const where = { platform: link.platforms[from.platform], workspace: shorten(from.name, 12) };
  const off = typed(reader, words.link, words.off);
  const title = did === 'linked' ? link.wasLinked(where) : link.wasSeparated(where);
  return {
    tone: 'done',
    title,
    body:
      did === 'linked'
        ? [line(link.oneLedger), context(link.notYou({ command: off }))]
        : [context(link.askAgain), toMyGoals(reader)],
    fallback: title,
  };
}
