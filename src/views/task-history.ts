import { momentDayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import type { ShownTask } from './task.ts';

interface Deed {
  readonly by: ShownTask['requester'];
  readonly at: Temporal.Instant;
}

/** A task with what has come of it so far. */
export interface RecordedTask extends ShownTask {
  readonly offeredAt: Temporal.Instant;
  readonly cancelled: Deed | null;
  /** Who last said that it is not done yet. */
  readonly returned: Deed | null;
  readonly slots: readonly (ShownTask['slots'][number] & {
    readonly claimedAt: Temporal.Instant | null;
    readonly doneAt: Temporal.Instant | null;
    readonly confirmation: Deed | null;
    /** What the holder said of it at the end. */
    readonly note: string | null;
  })[];
}

type Did = 'offered' | 'claimed' | 'done' | 'returned' | 'confirmed' | 'cancelled';

/** `11-16 李娜发起 · 11-17 陈晨、林岚认领 · 11-20 陈晨完成`: who has done what when, as far as it still holds. */
export function historyText(reader: Reader, task: RecordedTask): string {
  const { task: texts, status } = textsFor(reader.locale);
  const days = Map.groupBy(deedsOf(task), ({ did, at }) => `${did} ${momentDayText(reader, at)}`);
  const deeds = [...days.values()].flatMap((some) => {
    const names = [...new Set(some.map(({ by }) => nameFor(reader, by)))];
    const by = names.join(status.listMark);
    return some.slice(0, 1).map(({ did, at }) => texts.did[did]({ day: momentDayText(reader, at), by }));
  });
  return dots(...deeds);
}

/** In the order in which it was done. */
function deedsOf({ requester, offeredAt, slots, returned, cancelled }: RecordedTask) {
  const deed = (did: Did, by: Deed['by'] | null, at: Temporal.Instant | null) => (by && at ? [{ did, by, at }] : []);
  return [
    ...deed('offered', requester, offeredAt),
    ...slots.flatMap(({ holder, claimedAt }) => deed('claimed', holder, claimedAt)),
    ...slots.flatMap(({ holder, doneAt }) => deed('done', holder, doneAt)),
    ...deed('returned', returned?.by ?? null, returned?.at ?? null),
    ...slots.flatMap(({ confirmation }) => deed('confirmed', confirmation?.by ?? null, confirmation?.at ?? null)),
    ...deed('cancelled', cancelled?.by ?? null, cancelled?.at ?? null),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** What the holders said of their parts: `“续约条款已经谈定”`, with whose where there are several holders. */
export function noteLines(reader: Reader, { slots }: RecordedTask): string[] {
  const { task: texts } = textsFor(reader.locale);
  const alone = slots.filter(({ holder }) => holder).length === 1;
  return slots.flatMap(({ holder, note }) =>
    holder && note ? [alone ? texts.note({ note }) : texts.noteBy({ name: nameFor(reader, holder), note })] : [],
  );
}
