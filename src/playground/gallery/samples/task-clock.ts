import type { ValuedTask } from '../../../views/task.ts';
import {
  type ShownQuestion,
  type TakenBack,
  taskEscalatedCard,
  taskExpiredCard,
  taskTakenBackCard,
  taskWarnedCard,
} from '../../../views/task-clock.ts';
import type { Samples } from './sample.ts';
import { claimed, slot, task } from './task.ts';
import { now, people, teams } from './team.ts';

const half: ValuedTask = { ...task, slots: [slot(0, teams.east, people.chen), slot(1, teams.south, null)] };
const unclaimed = {
  days: 2,
  told: 2,
  room: [
    { person: people.lin, open: 0 },
    { person: people.zhou, open: 1 },
  ],
};

export const taskEscalatedSamples: Samples = {
  view: 'task-escalated',
  announced: 'task-escalated',
  says: 'tells the manager of whoever asked that nobody takes a slot, and who has room',
  scenes: {
    'one slot left': (reader) => taskEscalatedCard(reader, half, unclaimed),
    'two slots, late, and nobody has room': (reader) =>
      taskEscalatedCard(reader, task, { days: 12, room: [], told: 1 }),
    'since one working day': (reader) => taskEscalatedCard(reader, half, { ...unclaimed, days: 1 }),
    'taken since': (reader) => taskEscalatedCard(reader, claimed, unclaimed),
    'done since': (reader) => taskEscalatedCard(reader, { ...claimed, state: 'done' }, unclaimed),
    'confirmed since': (reader) => taskEscalatedCard(reader, { ...claimed, state: 'confirmed' }, unclaimed),
    'cancelled since': (reader) => taskEscalatedCard(reader, { ...task, state: 'cancelled' }, unclaimed),
    'expired since': (reader) => taskEscalatedCard(reader, { ...task, state: 'expired' }, unclaimed),
  },
};

const since = now.subtract({ hours: 7 * 24 });
const waits: ShownQuestion = { kind: 'waits', since, until: now.add({ hours: 2 * 24 }) };

export const taskWarnedSamples: Samples = {
  view: 'task-warned',
  announced: 'task-warned',
  says: 'asks a holder of whom nothing has been heard whether it goes on',
  scenes: {
    asked: (reader) => taskWarnedCard(reader, claimed, waits),
    'asked, with no end in sight': (reader) => taskWarnedCard(reader, claimed, { ...waits, until: undefined }),
    'it goes on': (reader) => taskWarnedCard(reader, claimed, { kind: 'still-on' }),
    'it is done': (reader) => taskWarnedCard(reader, claimed, { kind: 'done' }),
    'it is somebody else’s': (reader) => taskWarnedCard(reader, half, { kind: 'gone' }),
  },
};

const silence: TakenBack = { since, asked: now.subtract({ hours: 2 * 24 }), holder: people.lin, own: true };
const forRequester: TakenBack = { ...silence, own: false };

export const taskTakenBackSamples: Samples = {
  view: 'task-taken-back',
  announced: 'task-taken-back',
  says: 'tells a holder who did not answer, and whoever asked, that the slot is open again',
  scenes: {
    'to the holder': (reader) => taskTakenBackCard(reader, half, silence),
    'to the requester': (reader) => taskTakenBackCard(reader, half, forRequester),
    'to the requester, taken since': (reader) => taskTakenBackCard(reader, claimed, forRequester),
  },
};

const closed = (index: number) => ({ ...slot(index, teams.south, null), closed: true });

export const taskExpiredSamples: Samples = {
  view: 'task-expired',
  announced: 'task-expired',
  says: 'tells whoever asked that slots have closed which nobody took in time',
  scenes: {
    'none was taken': (reader) => taskExpiredCard(reader, { ...task, state: 'expired', slots: [closed(0), closed(1)] }),
    'one of two was not taken': (reader) =>
      taskExpiredCard(reader, { ...half, state: 'claimed', slots: [slot(0, teams.east, people.chen), closed(1)] }),
    'two of three were not taken': (reader) =>
      taskExpiredCard(reader, {
        ...half,
        state: 'claimed',
        slots: [slot(0, teams.east, people.chen), closed(1), closed(2)],
      }),
    'cancelled since': (reader) => taskExpiredCard(reader, { ...task, state: 'cancelled' }),
  },
};
