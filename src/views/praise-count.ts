import { buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyPraise } from './praise.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Whom it concerns: whose score it can move, and how many are told. */
export interface ConcernedByCount {
  readonly scored: readonly Named[];
  readonly everybody: number;
}

export interface CountPreview extends ConcernedByCount {
  readonly draftId: string;
  /** Undefined: through nothing. */
  readonly from: Indicator | undefined;
  readonly to: Indicator | undefined;
}

const mostNamed = 8;

/** What praise would count through from then on, and whom that concerns, before it does. */
export function countPreviewCard(reader: Reader, shown: CountPreview): Card {
  const { count: texts } = textsFor(reader.locale).award;
  const { from, to, draftId, everybody } = shown;
  const indicator = indicatorName(reader, (to ?? from) as Indicator);
  const title = to ? texts.on({ indicator }) : texts.off({ indicator });
  const value = { draft: draftId };
  return {
    tone: 'asks',
    title,
    body: [
      line(to ? texts.rule : texts.ruleOff),
      line(scoredText(reader, shown)),
      context(texts.told({ count: everybody })),
      buttons(
        { action: 'confirm-praise-count', label: to ? texts.confirm : texts.confirmOff, value, style: 'primary' },
        { action: 'discard-praise-count', label: texts.keep, value },
      ),
    ],
    fallback: title,
  };
}

function scoredText(reader: Reader, { scored }: ConcernedByCount): string {
  const { award, status } = textsFor(reader.locale);
  if (scored.length === 0) return award.count.unscored;
  const named = scored.toSorted(byName(reader)).map((person) => nameFor(reader, person));
  const names = named.slice(0, mostNamed).join(status.listMark);
  const count = named.length - mostNamed;
  return award.count.scored({
    count: named.length,
    names: count > 0 ? award.count.andMore({ names, count }) : names,
  });
}

/** To the admin who changed it. */
export function countChangedCard(reader: Reader, to: Indicator | undefined, everybody: number): Card {
  const { count: texts } = textsFor(reader.locale).award;
  const title = to ? texts.done({ indicator: indicatorName(reader, to) }) : texts.doneOff;
  return {
    tone: 'done',
    title,
    body: [line(texts.told({ count: everybody })), context(changeText(reader))],
    fallback: dots(title, typed(reader, words.praise, words.count)),
  };
}

export function countKeptCard(reader: Reader): Card {
  const title = textsFor(reader.locale).award.count.kept;
  return { tone: 'closed', title, body: [context(changeText(reader))], fallback: title };
}

const changeText = (reader: Reader): string => {
  const command = typed(reader, words.praise, words.count);
  return textsFor(reader.locale).award.count.change({ command });
};

/** To everybody in a team: what has been decided, and by whom. */
export function countNewsCard(
  reader: Reader,
  { from, to, by }: { from: Indicator | undefined; to: Indicator | undefined; by: Named },
): Card {
  const { count: texts } = textsFor(reader.locale).award;
  const indicator = to ?? from;
  const said = { by: nameFor(reader, by), indicator: indicator ? indicatorName(reader, indicator) : '' };
  const title = to ? texts.news(said) : texts.newsOff(said);
  return {
    tone: 'plain',
    title,
    body: [line(to ? texts.rule : texts.ruleOff), toMyPraise(reader)],
    fallback: dots(title, typed(reader, words.praise, words.mine)),
  };
}
