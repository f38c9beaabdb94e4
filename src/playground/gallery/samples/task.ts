import { taskCard, type ValuedTask } from '../../../views/task.ts';
import type { RecordedTask } from '../../../views/task-history.ts';
import { day, indicator, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

type Slot = RecordedTask['slots'][number];

const on = (date: string) => Temporal.Instant.from(`${date}T02:00:00Z`);

export const slot = (index: number, team: Slot['team'], holder: Slot['holder'], share = 5_000): Slot => ({
  ...{ index, team, holder, role: null, share, overlay: false, done: false, closed: false, note: null },
  ...{ claimedAt: holder && on('2026-11-17'), doneAt: null, confirmation: null },
});

const finished = (of: Slot, note: string | null = null): Slot => ({
  ...of,
  note,
  done: true,
  doneAt: on('2026-11-20'),
});
const closed = (of: Slot): Slot => ({ ...of, closed: true });
const confirmedBy = (of: Slot): Slot => ({
  ...finished(of),
  confirmation: { by: people.li, at: on('2026-11-21') },
});

type Task = RecordedTask & ValuedTask;

export const task: Task = {
  number: 12,
  kind: 'jointCustomer',
  title: '联合拜访，促成续约',
  customer: '华星',
  points: 30,
  countsAs: indicator('teamwork'),
  dueOn: day('2026-11-27'),
  state: 'offered',
  requester: people.li,
  partner: null,
  successor: null,
  offeredAt: on('2026-11-16'),
  cancelled: null,
  returned: null,
  slots: [slot(0, teams.east, null), slot(1, teams.south, null)],
};

export const claimed: Task = {
  ...task,
  state: 'claimed',
  slots: [slot(0, teams.east, people.chen), slot(1, teams.south, people.lin)],
};

export const cancelled: Task = {
  ...claimed,
  state: 'cancelled',
  cancelled: { by: people.wang, at: on('2026-11-18') },
};

export const done: Task = {
  ...claimed,
  state: 'done',
  slots: [
    finished(slot(0, teams.east, people.chen), '续约条款已经和采购谈定'),
    finished(slot(1, teams.south, people.lin)),
  ],
};

export const confirmed: Task = { ...done, state: 'confirmed', slots: done.slots.map(confirmedBy) };

export const returned: Task = { ...claimed, returned: { by: people.li, at: on('2026-11-21') } };

export const anybody: Task = { ...task, customer: null, slots: [slot(0, null, null, 10_000)], points: 1 };

/** Unequal parts, one of them for a role, and one that comes on top. */
export const uneven: Task = {
  ...task,
  partner: people.zhou,
  slots: [
    slot(0, teams.east, people.chen, 6_000),
    { ...slot(1, teams.south, null, 4_000), role: 'manager' },
    { ...slot(2, null, null, 2_000), overlay: true },
  ],
};

/** Everybody gets the same, whatever the share. */
export const occasion: Task = { ...task, countsAs: visits };

const inChat = { showCustomer: false };

export const taskSamples: Samples = {
  view: 'task',
  announced: 'task',
  says: 'shows a task in a chat',
  scenes: {
    offered: (reader) => taskCard(reader, task, inChat),
    'offered where the chat may show customers': (reader) => taskCard(reader, task, { ...inChat, showCustomer: true }),
    'offered to anybody': (reader) => taskCard(reader, anybody, inChat),
    'one of two slots taken': (reader) =>
      taskCard(reader, { ...task, slots: [slot(0, teams.east, people.chen), slot(1, teams.south, null)] }, inChat),
    'a slot for a team and one for anybody': (reader) =>
      taskCard(reader, { ...task, slots: [slot(0, teams.south, null), slot(1, null, null)] }, inChat),
    'with a partner, unequal shares, and one on top': (reader) => taskCard(reader, uneven, inChat),
    'for managers, and counted as another indicator': (reader) =>
      taskCard(
        reader,
        {
          ...{ ...anybody, kind: 'crossRegion', countsAs: indicator('cross-region') },
          slots: [{ ...slot(0, null, null, 10_000), role: 'manager' }],
        },
        inChat,
      ),
    'one occasion for everybody, for one of them on top': (reader) =>
      taskCard(reader, { ...uneven, countsAs: visits }, inChat),
    'all slots taken': (reader) => taskCard(reader, claimed, inChat),
    'one part is done': (reader) =>
      taskCard(
        reader,
        { ...claimed, slots: [finished(slot(0, teams.east, people.chen)), slot(1, teams.south, people.lin)] },
        inChat,
      ),
    'a slot that nobody took has closed': (reader) =>
      taskCard(
        reader,
        { ...claimed, slots: [slot(0, teams.east, people.chen), closed(slot(1, teams.south, null))] },
        inChat,
      ),
    done: (reader) => taskCard(reader, done, inChat),
    'done, and passed on to somebody': (reader) =>
      taskCard(reader, { ...done, partner: people.zhou, successor: people.wang }, inChat),
    confirmed: (reader) => taskCard(reader, confirmed, inChat),
    'confirmed, and everybody gets one occasion': (reader) =>
      taskCard(reader, { ...confirmed, countsAs: visits }, inChat),
    'confirmed, and one person gets one occasion': (reader) =>
      taskCard(reader, { ...confirmed, countsAs: visits, slots: confirmed.slots.slice(0, 1) }, inChat),
    'confirmed, a single point': (reader) =>
      taskCard(reader, { ...anybody, state: 'confirmed', slots: [slot(0, null, people.alex, 10_000)] }, inChat),
    cancelled: (reader) => taskCard(reader, cancelled, inChat),
    expired: (reader) => taskCard(reader, { ...task, state: 'expired', slots: task.slots.map(closed) }, inChat),
    'a long title stands below in full': (reader) =>
      taskCard(reader, { ...task, title: `${'续约谈判要一起去三家分公司，'.repeat(3)}先约采购` }, inChat),
  },
};
