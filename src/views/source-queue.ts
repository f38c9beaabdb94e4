import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import type { Waiting } from '../domain/sources/reading.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor, sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { type Calendar, type ClosedDifference, differenceLine } from './source-closed.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

type QueuedRecord = Extract<ShownQueued, { is: 'record' }>;

export type ShownQueued =
  | {
      readonly is: 'owner';
      readonly source: SourceKey;
      readonly owner: string;
      readonly why: 'unknown-owner' | 'several-owners';
      readonly records: number;
    }
  | {
      readonly is: 'record';
      readonly source: SourceKey;
      readonly mapping: number;
      readonly id: string;
      readonly why: Waiting;
      readonly values: readonly string[];
      /** What somebody can say, so that it counts. */
      readonly asks?: 'amount' | 'day' | undefined;
      readonly differs?: ClosedDifference;
    };

export interface ShownQueue extends Calendar {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly ShownQueued[];
}

/** As it stands there: an address is told by its end as well. */
export const ownerShown = (owner: string): string => shorten(owner, 60);

/** What waits for somebody: owners nobody knows, and records that say something that cannot count. */
export function sourceQueueCard(reader: Reader, queue: ShownQueue): Card {
  const { total, page, pages, items } = queue;
  const { sourceQueue: texts, errand } = textsFor(reader.locale);
  const title = total > 0 ? texts.title({ count: total }) : texts.empty;
  const countable = items.some((item) => item.is === 'record' && item.differs?.countable);
  const turn = (to: number, label: string): Button => ({ action: 'source-queue', label, value: { page: to } });
  return {
    tone: total > 0 ? 'asks' : 'done',
    title,
    body: [
      ...items.flatMap((item) => queuedLines(reader, item, queue)),
      ...(total > 0
        ? [
            context(
              dots(
                texts.comes,
                ...(countable ? [texts.countsToday] : []),
                ...(pages > 1 ? [texts.page({ page, pages })] : []),
              ),
            ),
          ]
        : []),
      buttons(
        ...(page < pages ? [turn(page + 1, texts.next)] : []),
        ...(page > 1 ? [turn(page - 1, texts.before)] : []),
        { action: 'sources', label: errand.sources, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.source, words.queue)),
  };
}

function queuedLines(reader: Reader, item: ShownQueued, calendar: Calendar): Line[] {
  if (item.is === 'owner') return [ownerLine(reader, item)];
  const { differs } = item;
  return [recordLine(reader, item), ...(differs ? [differenceLine(reader, { ...item, differs }, calendar)] : [])];
}

function ownerLine(reader: Reader, item: Extract<ShownQueued, { is: 'owner' }>): Line {
  const { sourceQueue: texts } = textsFor(reader.locale);
  const said = { owner: ownerShown(item.owner), count: item.records, source: sourceName(reader, item.source) };
  return line(item.why === 'unknown-owner' ? texts.owner(said) : texts.several(said), {
    action: 'source-owner',
    label: texts.say,
    value: { source: item.source, owner: item.owner.slice(0, 200) },
  });
}

function recordLine(reader: Reader, item: QueuedRecord): Line {
  const { sourceQueue: texts, mapping } = textsFor(reader.locale);
  const values = item.values.slice(0, 4).map((value) => `“${shorten(value, 24)}”`);
  const why = capital(mapping.why[item.why]);
  const value = { mapping: item.mapping, record: item.id };
  return line(
    texts.record({ why, values: values.length > 0 ? dots(...values) : texts.nothing }),
    item.asks
      ? { action: 'source-record', label: texts.settle, value }
      : { action: 'leave-out', label: item.why === 'closed' ? texts.leaveAsIs : texts.leave, value },
  );
}

interface OwnerSettled {
  readonly owner: string;
  readonly person: Named;
  readonly counted: number;
  /** All is read again. */
  readonly again: boolean;
}

export function ownerSettledText(reader: Reader, { owner, person, counted, again }: OwnerSettled): string {
  const { sourceQueue: texts } = textsFor(reader.locale);
  const said = { owner: ownerShown(owner), name: nameFor(reader, person) };
  return again ? texts.settledAgain(said) : texts.settled({ ...said, counted });
}

/** Somebody has said who an owner is. */
export const ownerSettledCard = (reader: Reader, settled: OwnerSettled): Card =>
  settledCard(reader, ownerSettledText(reader, settled));

interface OutsiderNamed {
  readonly owner: string;
  readonly left: number;
}

export const outsiderText = (reader: Reader, { owner, left }: OutsiderNamed): string =>
  textsFor(reader.locale).sourceQueue.outsider({ owner: ownerShown(owner), count: left });

/** Somebody has said that an owner is none of the organisation's people. */
export const outsiderCard = (reader: Reader, named: OutsiderNamed): Card =>
  settledCard(reader, outsiderText(reader, named));

function settledCard(reader: Reader, title: string): Card {
  return {
    tone: 'done',
    title,
    body: [buttons({ action: 'source-queue', label: textsFor(reader.locale).errand.queue, value: {} })],
    fallback: dots(title, typed(reader, words.source, words.queue)),
  };
}
