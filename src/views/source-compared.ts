import { buttons, type Card, type Choice, context, type Line, line, menu } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import type { Waiting } from '../domain/sources/reading.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName, sourceWord } from '../texts/names.ts';
import { exact } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { compareWord, words } from '../texts/words.ts';
import { decideAllButton } from './onward.ts';
import { inFull } from './source-closed.ts';

interface Sum {
  readonly records: number;
  readonly amount: bigint;
}

export interface ShownComparison {
  readonly number: number;
  readonly source: SourceKey;
  readonly label: string;
  readonly indicator: Indicator | undefined;
  readonly last:
    | {
        readonly at: Temporal.Instant;
        readonly there: Sum;
        readonly after: Sum;
        readonly differences: readonly ShownDifference[];
        readonly more: number;
      }
    | undefined;
}

interface ShownDifference {
  readonly id: string;
  readonly why: 'missing' | 'different' | 'gone' | 'settled' | Waiting;
  readonly there: bigint | null;
  readonly here: bigint | null;
}

const bySettled = (one: ShownDifference, other: ShownDifference): number =>
  Number(one.why === 'settled') - Number(other.why === 'settled');

/** So many records of a mapping are named. */
const mostNamed = 5;

/**
 * What the sources say in total and what we count, with the records that explain what differs; `undecided`: so many numbers are
 * other ones by what people report.
 */
export function comparisonCard(reader: Reader, compared: readonly ShownComparison[], undecided: number): Card {
  const { sourceQueue: texts, errand, status } = textsFor(reader.locale);
  const done = compared.flatMap(({ last }) => (last ? [last] : []));
  const differing = done.filter(({ there, after }) => there.amount !== after.amount || there.records !== after.records);
  const [latest] = done.map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(b, a));
  const title =
    done.length === 0
      ? texts.notCompared
      : differing.length > 0
        ? texts.differs({ count: differing.length, of: done.length })
        : texts.agrees({ count: done.length });
  const sources = [...new Set(compared.map(({ source }) => source))];
  const [only, ...others] = sources;
  const again = (source: SourceKey, label: string): Choice => ({ action: 'compare-source', label, value: { source } });
  return {
    tone: differing.length > 0 || undecided > 0 ? 'asks' : 'plain',
    title,
    body: [
      ...compared.flatMap((one) => mappingLines(reader, one)),
      ...(undecided > 0 ? [line(texts.undecided({ count: undecided }), decideAllButton(reader))] : []),
      context(
        dots(
          ...(latest ? [status.asOf({ when: momentText(reader, latest) })] : []),
          typed(reader, words.source, compareWord, sourceWord(only ?? 'salesforce')),
        ),
      ),
      ...(others.length > 0
        ? [
            menu(
              texts.compare,
              sources.map((one) => again(one, sourceName(reader, one))),
            ),
          ]
        : []),
      buttons(...(only && others.length === 0 ? [{ ...again(only, texts.compare), style: 'primary' } as const] : []), {
        action: 'source-queue',
        label: errand.queue,
        value: {},
      }),
    ],
    fallback: dots(title, typed(reader, words.source, compareWord)),
  };
}

function mappingLines(reader: Reader, { number, source, label, indicator, last }: ShownComparison): Line[] {
  const { sourceQueue: texts, mapping: reasons } = textsFor(reader.locale);
  const mapping = `#${number} ${sourceName(reader, source)} “${quotable(reader, label)}”`;
  if (!last) return [line(texts.never({ mapping }))];
  const amount = (value: bigint | null): string =>
    value === null ? texts.nothingThere : amountOf(reader, indicator, value);
  const total = (sum: Sum): string =>
    texts.total({ amount: amount(sum.amount), records: exact(BigInt(sum.records), 0) });
  // What somebody has settled explains the numbers, and needs nobody: it comes last.
  const named = last.differences.toSorted(bySettled).slice(0, mostNamed);
  const more = last.differences.length - named.length + last.more;
  const whys = { ...texts.found, ...reasons.why };
  return [
    line(texts.sides({ mapping, there: total(last.there), here: total(last.after) })),
    ...named.map((one) =>
      line(
        texts.difference({
          id: shorten(one.id, 40),
          why: whys[one.why],
          there: amount(one.there),
          here: amount(one.here),
        }),
      ),
    ),
    ...(more > 0 ? [line(texts.more({ count: more }))] : []),
  ];
}

const amountOf = (reader: Reader, indicator: Indicator | undefined, value: bigint): string =>
  indicator ? inFull(reader, indicator, value) : value.toString();
