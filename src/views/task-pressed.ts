import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { otherSideText, type ShownTask } from './task.ts';
import { holderNames } from './task-slots.ts';

/** Sentences about a press, for a toast. */
export const pressed = {
  won: (reader: Reader, task: ShownTask): string =>
    textsFor(reader.locale).task.won({
      number: task.number,
      customer: task.customer ?? undefined,
      otherSide: otherSideText(reader, task),
    }),
  finished: (reader: Reader, task: ShownTask): string => {
    const { finished, finishedPart } = textsFor(reader.locale).task;
    const { number, state } = task;
    return state === 'done' ? finished({ number, otherSide: otherSideText(reader, task) }) : finishedPart({ number });
  },
  stillOn: (reader: Reader, { number }: ShownTask): string => textsFor(reader.locale).taskClock.noted({ number }),
  released: (reader: Reader, { number }: ShownTask): string => textsFor(reader.locale).task.released({ number }),
  cancelled: (reader: Reader, { number }: ShownTask): string => textsFor(reader.locale).task.nowCancelled({ number }),
  returned: (reader: Reader, task: ShownTask): string =>
    textsFor(reader.locale).task.returned({ number: task.number, holders: holderNames(reader, task) }),
};
