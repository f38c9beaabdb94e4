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

/** `11-16 李娜发起 · 11-17 陈晨认领 · 11-20 陈晨完成`: who has done what when, as far as it still holds. */
export function historyText(reader: Reader, task: RecordedTask): string {
  const { did } = textsFor(reader.locale).task;
  const deed = (text: typeof did.offered, by: Deed['by'], at: Temporal.Instant) => ({
    at: at.epochMilliseconds,
    text: text({ day: momentDayText(reader, at), by: nameFor(reader, by) }),
  });
  const deeds = [
    deed(did.offered, task.requester, task.offeredAt),
    ...task.slots.flatMap(({ holder, claimedAt, doneAt }) =>
      holder
        ? [
            ...(claimedAt ? [deed(did.claimed, holder, claimedAt)] : []),
            ...(doneAt ? [deed(did.done, holder, doneAt)] : []),
          ]
        : [],
    ),
    ...(task.returned ? [deed(did.returned, task.returned.by, task.returned.at)] : []),
    ...task.slots.flatMap(({ confirmation }) =>
      confirmation ? [deed(did.confirmed, confirmation.by, confirmation.at)] : [],
    ),
    ...(task.cancelled ? [deed(did.cancelled, task.cancelled.by, task.cancelled.at)] : []),
  ];
  // A confirmation is of all slots at once.
  return dots(...new Set(deeds.toSorted((a, b) => a.at - b.at).map(({ text }) => text)));
}

/** What the holders said of their parts: `“续约条款已经谈定”`, with whose where there are several holders. */
export function noteLines(reader: Reader, { slots }: RecordedTask): string[] {
  const { task: texts } = textsFor(reader.locale);
  const alone = slots.filter(({ holder }) => holder).length === 1;
  return slots.flatMap(({ holder, note }) =>
    holder && note ? [alone ? texts.note({ note }) : texts.noteBy({ name: nameFor(reader, holder), note })] : [],
  );
}
