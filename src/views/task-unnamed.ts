import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import type { ValuedTask } from './task.ts';

/** A task in which nobody is named, for a chat that may name no people: who is who stays out, who does what stays in. */
export function unnamed<Task extends ValuedTask>(reader: Reader, task: Task): Task {
  const somebody = { name: textsFor(reader.locale).task.somebody, alias: null };
  const hidden = <Known>(who: Known | null): (Known & typeof somebody) | null => who && { ...who, ...somebody };
  return {
    ...task,
    requester: { ...task.requester, ...somebody },
    partner: hidden(task.partner),
    successor: hidden(task.successor),
    cancelled: task.cancelled && { ...task.cancelled, by: { ...task.cancelled.by, ...somebody } },
    slots: task.slots.map((slot) => ({ ...slot, holder: hidden(slot.holder) })),
  };
}
