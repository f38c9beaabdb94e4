import type { ShownTask } from '../../../views/task.ts';
import { offeredCard, taskConfirmCard } from '../../../views/task-confirm.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

export const done: ShownTask = {
  number: 12,
  kind: 'jointCustomer',
  title: '联合拜访，促成续约',
  customer: '华星',
  points: 30,
  dueOn: day('2026-11-27'),
  state: 'done',
  requester: people.li,
  slots: [
    { index: 0, team: teams.east, holder: people.chen },
    { index: 1, team: teams.south, holder: people.lin },
  ],
};

export const taskConfirmSamples: Samples = {
  view: 'task-confirm',
  announced: 'task-confirm',
  says: 'asks the requester, and says afterwards what was answered',
  scenes: {
    asked: (reader) => taskConfirmCard(reader, done),
    'asked about a single point': (reader) => taskConfirmCard(reader, { ...done, points: 1, customer: null }),
    confirmed: (reader) => taskConfirmCard(reader, { ...done, state: 'confirmed' }),
    'given back': (reader) => taskConfirmCard(reader, { ...done, state: 'claimed' }),
  },
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
