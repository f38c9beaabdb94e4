import { myTasksCard, openTasksCard, type ShownOwnTasks } from '../../../views/task-list.ts';
import type { Samples } from './sample.ts';
import { anybody, claimed, done, occasion, task, uneven } from './task.ts';

const many = Array.from({ length: 10 }, (_, nth) => ({ ...task, number: nth + 1 }));

const claimable = (...tasks: readonly (typeof task)[]) => tasks.map((one) => ({ task: one, claimable: true }));
const forOthers = (...tasks: readonly (typeof task)[]) => tasks.map((one) => ({ task: one, claimable: false }));

const none: ShownOwnTasks = { toConfirm: [], held: [], waiting: [] };

export const taskListSamples: Samples = {
  view: 'task-list',
  says: 'shows what can be claimed, and what is one’s own',
  scenes: {
    'two that can be claimed': (reader) => openTasksCard(reader, claimable(task, { ...anybody, number: 15 })),
    'one that can be claimed': (reader) => openTasksCard(reader, claimable(anybody)),
    'one that can be claimed, and one for others': (reader) =>
      openTasksCard(reader, [...claimable({ ...anybody, number: 15 }), ...forOthers(uneven)]),
    'two for others': (reader) => openTasksCard(reader, forOthers(task, uneven)),
    'one for others': (reader) => openTasksCard(reader, forOthers(task)),
    'one that counts as an occasion': (reader) => openTasksCard(reader, claimable(occasion)),
    'more than a list can hold': (reader) => openTasksCard(reader, claimable(...many)),
    'none that is open': (reader) => openTasksCard(reader, []),
    'one that the reader holds': (reader) => myTasksCard(reader, { ...none, held: [claimed] }),
    'two that the reader holds, and one that waits for others': (reader) =>
      myTasksCard(reader, { ...none, held: [claimed, { ...claimed, number: 15 }], waiting: [{ ...task, number: 16 }] }),
    'one to confirm, one that the reader holds, two that wait for others': (reader) =>
      myTasksCard(reader, {
        toConfirm: [{ ...done, number: 9 }],
        held: [claimed],
        waiting: [
          { ...task, number: 15 },
          { ...done, number: 16 },
        ],
      }),
    'none that is the reader’s': (reader) => myTasksCard(reader, none),
  },
  mostLines: 8,
};
