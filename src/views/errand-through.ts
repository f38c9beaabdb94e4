import { type Button, buttons, type Card, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, sourceName } from '../texts/names.ts';
import { exact } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

export interface ShownTally {
  readonly read: number;
  readonly counted: number;
  readonly changed: number;
  readonly back: number;
  readonly waiting: number;
}

export interface ShownThrough {
  readonly number: number;
  readonly label: string;
  readonly tally: ShownTally;
}

/** `first`: of a mapping that has just been put into force. */
export type ReadKind = 'first' | 'sync' | 'reconcile' | 'push';

/** A system has been read: what is new, mapping by mapping. */
export function readThrough(reader: Reader, key: SourceKey, kind: ReadKind, through: readonly ShownThrough[]): Card {
  const { errand: texts } = textsFor(reader.locale);
  const waiting = through.some(({ tally }) => tally.waiting > 0);
  const title = texts.through[kind]({ source: capital(sourceName(reader, key)), what: mainly(reader, through) });
  const queue: Button = { action: 'source-queue', label: texts.queue, value: {}, style: 'primary' };
  return {
    tone: waiting ? 'asks' : 'done',
    title,
    body: [
      ...through.map(({ number, label, tally }) =>
        line(texts.mapping({ number, label: quotable(reader, label), what: tallyText(reader, tally) })),
      ),
      buttons(...(waiting ? [queue] : []), { action: 'sources', label: texts.sources, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.source)),
  };
}

const tallied = ['counted', 'changed', 'back', 'waiting'] as const;

/** What people ask for first, of all mappings together. */
function mainly(reader: Reader, through: readonly ShownThrough[]): string {
  const { errand: texts } = textsFor(reader.locale);
  const sum = (of: (typeof tallied)[number]): number => through.reduce((total, { tally }) => total + tally[of], 0);
  const most = tallied.find((of) => sum(of) > 0);
  return most ? texts[most]({ count: number(sum(most)) }) : texts.nothingNew;
}

/** `已读 12,000 条 · 计入 340 · 待处理 5`; without what was read where that is said elsewhere. */
export function tallyText(reader: Reader, tally: ShownTally, with_?: 'with what was read'): string {
  const { errand: texts } = textsFor(reader.locale);
  const parts = tallied.filter((kind) => tally[kind] > 0).map((kind) => texts[kind]({ count: number(tally[kind]) }));
  if (with_) return dots(texts.read({ read: number(tally.read) }), ...parts);
  return parts.length > 0 ? dots(...parts) : texts.nothingNew;
}

const number = (count: number): string => exact(BigInt(count), 0);
