import { buttons, type Card, context } from '../card/card.ts';
import { isBrought, type SourceKey } from '../domain/sources/labels.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

/** What is under way, as a sentence. */
export interface Under {
  readonly source: SourceKey;
  readonly kind: 'objects' | 'sync' | 'reconcile';
}

export const underWayText = (reader: Reader, { source, kind }: Under): string =>
  textsFor(reader.locale).errand.under[kind]({ source: sourceName(reader, source) });

export const tryingAgainText = ({ locale }: Reader): string => textsFor(locale).errand.tryingAgain;

export const lookingAtText = (reader: Reader, source: SourceKey, object: string): string =>
  textsFor(reader.locale).errand.under.fields({
    source: sourceName(reader, source),
    object: quotable(reader, object),
  });

/** Somebody is on the way to the system: what comes of it stands in the single chat. */
export function underWayCardFor(reader: Reader, under: Under): Card {
  const { errand } = textsFor(reader.locale);
  const title = underWayText(reader, under);
  return {
    tone: 'plain',
    title,
    body: [context(dots(errand.inChat, errand.see({ command: typed(reader, words.source) })))],
    fallback: dots(title, typed(reader, words.source)),
  };
}

/** Before a system is left: what that would mean. */
export function disconnectCard(reader: Reader, key: SourceKey, { mappings }: { readonly mappings: number }): Card {
  const { source: texts } = textsFor(reader.locale);
  const title = texts.disconnectAsk({ source: sourceName(reader, key) });
  return {
    tone: 'asks',
    title,
    body: [
      context(texts.disconnectMeans({ mappings })),
      buttons(
        { action: 'sources', label: texts.keep, value: {} },
        {
          action: 'disconnect-source',
          label: texts.disconnect,
          value: { source: key },
          style: 'danger',
          confirm: dots(title, texts.disconnectMeans({ mappings })),
        },
      ),
    ],
    fallback: title,
  };
}

export function disconnectedCard(reader: Reader, key: SourceKey): Card {
  const { source: texts } = textsFor(reader.locale);
  const title = texts.disconnected({ source: sourceName(reader, key) });
  return {
    tone: 'closed',
    title,
    body: [context(typed(reader, words.source, words.connect, sourceWord(key)))],
    fallback: dots(title, typed(reader, words.source)),
  };
}

const intervals = [
  ['days', 24 * 60],
  ['hours', 60],
  ['minutes', 1],
] as const;

/** `30 分钟`, `2 hours`, `day`: in the largest unit that it is a whole number of. */
function intervalText({ locale }: Reader, minutes: number): string {
  const { interval } = textsFor(locale).source;
  const [unit, length] = intervals.find(([, size]) => minutes % size === 0) ?? ['minutes', 1];
  return interval[unit]({ count: minutes / length });
}

export function intervalCard(reader: Reader, key: SourceKey, minutes: number): Card {
  const { source: texts } = textsFor(reader.locale);
  const said = { source: sourceName(reader, key), every: intervalText(reader, minutes) };
  const title = isBrought(key) ? texts.expected(said) : texts.every(said);
  return {
    tone: 'done',
    title,
    body: [context(dots(...(isBrought(key) ? [texts.expectedMeans] : []), typed(reader, words.source)))],
    fallback: dots(title, typed(reader, words.source)),
  };
}

/** A mapping that came as a file is being tried out. */
export function tryingCard(reader: Reader, { label }: { readonly label: string }): Card {
  const { mapping } = textsFor(reader.locale);
  return {
    tone: 'plain',
    title: mapping.trying,
    body: [context(`“${quotable(reader, label)}”`), context(typed(reader, words.source, words.map))],
    fallback: mapping.trying,
  };
}
