import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import type { Waiting } from '../domain/sources/reading.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor, sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

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
    };

export interface ShownQueue {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly ShownQueued[];
}

/** As it stands there: an address is told by its end as well. */
export const ownerShown = (owner: string): string => shorten(owner, 60);

/** What waits for somebody: owners nobody knows, and records that say something that cannot count. */
export function sourceQueueCard(reader: Reader, { total, page, pages, items }: ShownQueue): Card {
  const { sourceQueue: texts, errand } = textsFor(reader.locale);
  const title = total > 0 ? texts.title({ count: total }) : texts.empty;
  const closed = items.some((item) => item.is === 'record' && item.why === 'closed');
  const turn = (to: number, label: string): Button => ({ action: 'source-queue', label, value: { page: to } });
  return {
    tone: total > 0 ? 'asks' : 'done',
    title,
    body: [
      ...items.map((item) => queuedLine(reader, item)),
      ...(total > 0
        ? [
            context(
              dots(
                texts.comes,
                ...(closed ? [texts.correctInstead] : []),
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

function queuedLine(reader: Reader, item: ShownQueued): Line {
  const { sourceQueue: texts, mapping } = textsFor(reader.locale);
  const source = sourceName(reader, item.source);
  if (item.is === 'owner') {
    const said = { owner: ownerShown(item.owner), count: item.records, source };
    return line(item.why === 'unknown-owner' ? texts.owner(said) : texts.several(said), {
      action: 'source-owner',
      label: texts.say,
      value: { source: item.source, owner: item.owner.slice(0, 200) },
    });
  }
  const values = item.values.slice(0, 4).map((value) => `“${shorten(value, 24)}”`);
  const why = capital(mapping.why[item.why]);
  return line(texts.record({ why, values: values.length > 0 ? dots(...values) : texts.nothing }), {
    action: 'leave-out',
    label: item.why === 'closed' ? texts.leaveAsIs : texts.leave,
    value: { mapping: item.mapping, record: item.id },
  });
}

export const ownerSettledText = (
  reader: Reader,
  { owner, person, counted }: { readonly owner: string; readonly person: Named; readonly counted: number },
): string =>
  textsFor(reader.locale).sourceQueue.settled({
    owner: ownerShown(owner),
    name: nameFor(reader, person),
    counted,
  });

/** Somebody has said who an owner is. */
export function ownerSettledCard(reader: Reader, settled: Parameters<typeof ownerSettledText>[1]): Card {
  const title = ownerSettledText(reader, settled);
  return {
    tone: 'done',
    title,
    body: [buttons({ action: 'source-queue', label: textsFor(reader.locale).errand.queue, value: {} })],
    fallback: dots(title, typed(reader, words.source, words.queue)),
  };
}
