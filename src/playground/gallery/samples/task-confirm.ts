import { taskCancelledCard } from '../../../views/task-cancelled.ts';
import { taskConfirmCard } from '../../../views/task-confirm.ts';
import { offeredCard } from '../../../views/task-offered.ts';
import { visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { cancelled, confirmed, done, returned } from './task.ts';
import { now, people } from './team.ts';

const passes = { kind: 'passes', at: now.add({ hours: 12 * 24 }), to: people.wang } as const;
const stays = { kind: 'stays' } as const;

export const taskConfirmSamples: Samples = {
  view: 'task-confirm',
  announced: 'task-confirm',
  says: 'asks the other side, and says afterwards what was answered, and by whom',
  scenes: {
    asked: (reader) => taskConfirmCard(reader, done, passes),
    'asked about what one person did': (reader) =>
      taskConfirmCard(
        reader,
        { ...done, slots: done.slots.slice(0, 1).map((one) => ({ ...one, share: 10_000 })) },
        passes,
      ),
    'asked about one occasion for each': (reader) => taskConfirmCard(reader, { ...done, countsAs: visits }, passes),
    'asked about one occasion': (reader) =>
      taskConfirmCard(reader, { ...done, countsAs: visits, slots: done.slots.slice(0, 1) }, stays),
    'asked about a single point': (reader) => taskConfirmCard(reader, { ...done, points: 1, customer: null }, stays),
    'gone to somebody as well': (reader) => taskConfirmCard(reader, done, { ...passes, kind: 'passed' }),
    'come from the requester': (reader) => taskConfirmCard(reader, done, { kind: 'came' }),
    confirmed: (reader) => taskConfirmCard(reader, confirmed, undefined),
    'given back': (reader) => taskConfirmCard(reader, returned, undefined),
    'given back, and released since': (reader) =>
      taskConfirmCard(
        reader,
        { ...returned, slots: returned.slots.map((one) => ({ ...one, holder: null })) },
        undefined,
      ),
    cancelled: (reader) => taskConfirmCard(reader, cancelled, undefined),
  },
};

export const taskCancelledSamples: Samples = {
  view: 'task-cancelled',
  announced: 'task-cancelled',
  says: 'tells who held a slot, or asked for it, that a task was cancelled',
  scenes: { 'cancelled by a manager': (reader) => taskCancelledCard(reader, cancelled) },
};

export const taskOfferedSamples: Samples = {
  view: 'task-offered',
  says: 'says where a new task is shown',
  scenes: {
    'offered, and shown in two chats': (reader) => offeredCard(reader, { number: 12, chats: 2 }),
    'offered, and shown in one chat': (reader) => offeredCard(reader, { number: 12, chats: 1 }),
    'offered, with no chat to show it in': (reader) => offeredCard(reader, { number: 12, chats: 0 }),
  },
};
