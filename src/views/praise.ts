import { type Buttons, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { addedText } from './progress.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownPraise {
  readonly from: Named;
  readonly to: Named;
  /** Whose words they are, where a customer has said them. */
  readonly customer: string | null;
  readonly text: string;
  readonly undone: boolean;
}

/** What it has brought; undefined where it has brought nothing. */
export interface Brought {
  readonly indicator: Indicator;
  readonly amount: bigint;
}

/** So much of what people wrote fits into a title beside two names. */
const inTitle = { 'zh-CN': 32, en: 38 } as const;

/** In a chat, as it was written; the customer by name where the chat may show customers. */
export function praiseCard(reader: Reader, praise: ShownPraise, may: { readonly showCustomer: boolean }): Card {
  const { praise: texts } = textsFor(reader.locale);
  if (praise.undone) return withdrawnCard(reader, praise);
  const to = nameFor(reader, praise.to);
  const short = shorten(praise.text, inTitle[reader.locale]);
  const title = texts.title({ from: giverText(reader, praise, may.showCustomer), to, text: short });
  return {
    tone: 'done',
    title,
    body: [
      ...inFull(reader, short, praise),
      ...passedOn(reader, praise),
      buttons({ action: 'praise', label: texts.button, value: {} }),
    ],
    fallback: title,
  };
}

function withdrawnCard(reader: Reader, { from }: ShownPraise): Card {
  const { praise: texts } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: texts.withdrawn,
    body: [line(texts.withdrawnBy({ name: nameFor(reader, from) })), toMyPraise(reader)],
    fallback: texts.withdrawn,
  };
}

/** To whoever is praised, privately: with what it counts. `countable`: it could have counted. */
export function praiseGotCard(
  reader: Reader,
  praise: ShownPraise & { readonly countable: boolean },
  brought: Brought | undefined,
): Card {
  const { praise: texts } = textsFor(reader.locale);
  if (praise.undone) return withdrawnCard(reader, praise);
  const from = giverText(reader, praise, true);
  const short = shorten(praise.text, inTitle[reader.locale]);
  const title = texts.toYou({ from, text: short });
  return {
    tone: 'done',
    title,
    body: [
      ...inFull(reader, short, praise),
      ...(brought ? [line(texts.counted({ what: addedText(reader, brought) }))] : []),
      ...(!brought && praise.countable ? [line(texts.countedBefore({ from }))] : []),
      ...passedOn(reader, praise),
      toMyPraise(reader),
    ],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}

/** Whoever praises: the customer, by name or not, or the colleague. */
export function giverText(
  reader: Reader,
  { from, customer }: Pick<ShownPraise, 'from' | 'customer'>,
  named: boolean,
): string {
  if (customer === null) return nameFor(reader, from);
  return textsFor(reader.locale).praise.customer({ name: named ? shorten(customer, inTitle.en) : undefined });
}

const inFull = (reader: Reader, short: string, { text }: ShownPraise): Line[] =>
  short === text ? [] : [line(textsFor(reader.locale).praise.quote({ text }))];

const passedOn = (reader: Reader, { from, customer }: ShownPraise) =>
  customer === null ? [] : [context(textsFor(reader.locale).praise.passedOn({ name: nameFor(reader, from) }))];

export const toMyPraise = (reader: Reader): Buttons =>
  buttons({ action: 'my-praise', label: textsFor(reader.locale).praise.mine, value: {} });
