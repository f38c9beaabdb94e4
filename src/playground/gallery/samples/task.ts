import { type ShownTask, taskCard } from '../../../views/task.ts';
import { myTasksCard, openTasksCard } from '../../../views/task-list.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

export const slot = (
  index: number,
  team: ShownTask['slots'][number]['team'],
  holder: ShownTask['slots'][number]['holder'],
  share = 5_000,
): ShownTask['slots'][number] => ({ index, team, holder, role: null, share, overlay: false, closed: false });

export const task: ShownTask = {
  number: 12,
  kind: 'jointCustomer',
  title: '联合拜访，促成续约',
  customer: '华星',
  points: 30,
  dueOn: day('2026-11-27'),
  state: 'offered',
  requester: people.li,
  cancelled: null,
  slots: [slot(0, teams.east, null), slot(1, teams.south, null)],
};

export const claimed: ShownTask = {
  ...task,
  state: 'claimed',
  slots: [slot(0, teams.east, people.chen), slot(1, teams.south, people.lin)],
};

export const cancelled: ShownTask = { ...claimed, state: 'cancelled', cancelled: { by: people.wang } };

const anybody: ShownTask = { ...task, customer: null, slots: [slot(0, null, null, 10_000)], points: 1 };

const many = Array.from({ length: 10 }, (_, nth) => ({ ...task, number: nth + 1 }));

export const taskSamples: Samples = {
  view: 'task',
  announced: 'task',
  says: 'shows a task in a chat',
  scenes: {
    offered: (reader) => taskCard(reader, task, false),
    'offered where the chat may show customers': (reader) => taskCard(reader, task, true),
    'offered to anybody': (reader) => taskCard(reader, anybody, false),
    'one of two slots taken': (reader) =>
      taskCard(reader, { ...task, slots: [slot(0, teams.east, people.chen), slot(1, teams.south, null)] }, false),
    'a slot for a team and one for anybody': (reader) =>
      taskCard(reader, { ...task, slots: [slot(0, teams.south, null), slot(1, null, null)] }, false),
    'all slots taken': (reader) => taskCard(reader, claimed, false),
    done: (reader) => taskCard(reader, { ...claimed, state: 'done' }, false),
    confirmed: (reader) => taskCard(reader, { ...claimed, state: 'confirmed' }, false),
    'confirmed, a single point': (reader) =>
      taskCard(reader, { ...anybody, state: 'confirmed', slots: [slot(0, null, people.alex, 10_000)] }, false),
    cancelled: (reader) => taskCard(reader, cancelled, false),
    expired: (reader) => taskCard(reader, { ...task, state: 'expired' }, false),
    'a long title stands below in full': (reader) =>
      taskCard(reader, { ...task, title: `${'续约谈判要一起去三家分公司，'.repeat(3)}先约采购` }, false),
  },
};

export const taskListSamples: Samples = {
  view: 'task-list',
  says: 'shows what can be claimed and what one holds',
  scenes: {
    'two that can be claimed': (reader) => openTasksCard(reader, [task, { ...anybody, number: 15 }]),
    'one that can be claimed': (reader) => openTasksCard(reader, [anybody]),
    'more than a list can hold': (reader) => openTasksCard(reader, many),
    'none that can be claimed': (reader) => openTasksCard(reader, []),
    'one that the reader holds': (reader) => myTasksCard(reader, [claimed]),
    'two that the reader holds': (reader) => myTasksCard(reader, [claimed, { ...claimed, number: 15 }]),
    'none that the reader holds': (reader) => myTasksCard(reader, []),
  },
  mostLines: 8,
};
