import { type ShownDetails, taskDetailsCard } from '../../../views/task-details.ts';
import type { Samples } from './sample.ts';
import { cancelled, claimed, confirmed, done, returned, task, uneven } from './task.ts';

const looking: ShownDetails = {
  ...{ task, customerHidden: false, acts: [], told: 0 },
};

export const taskDetailsSamples: Samples = {
  view: 'task-details',
  says: 'shows somebody all of a task that they may see, with the buttons that work for them',
  mostLines: 8,
  scenes: {
    'to somebody who could claim it': (reader) =>
      taskDetailsCard(reader, {
        ...looking,
        task: { ...task, customer: null },
        customerHidden: true,
        acts: ['claim'],
      }),
    'to who asked for it': (reader) => taskDetailsCard(reader, { ...looking, task: uneven, acts: ['cancel'], told: 1 }),
    'to who asked for it, and nobody has claimed': (reader) =>
      taskDetailsCard(reader, { ...looking, acts: ['cancel'], told: 0 }),
    'to a holder, once it was given back': (reader) =>
      taskDetailsCard(reader, { ...looking, task: returned, acts: ['done', 'release'] }),
    'to a manager': (reader) => taskDetailsCard(reader, { ...looking, task: claimed, acts: ['cancel'], told: 3 }),
    'to the other side, once it is done': (reader) =>
      taskDetailsCard(reader, { ...looking, task: done, acts: ['confirm', 'give-back'] }),
    'to anybody, once it is confirmed': (reader) =>
      taskDetailsCard(reader, { ...looking, task: { ...confirmed, customer: null }, customerHidden: true }),
    'to a holder, once it was cancelled': (reader) => taskDetailsCard(reader, { ...looking, task: cancelled }),
  },
};
