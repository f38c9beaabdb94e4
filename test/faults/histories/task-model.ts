import type { TaskAct } from './act.ts';
import { actorOf, type Key } from './people.ts';

/** Tasks as the reference has them: who asks, who holds which slot, and who must have been told. It knows nothing of the product. */

export interface Slot {
  readonly holder: string | null;
  readonly done: boolean;
}

export interface Task {
  readonly number: number;
  readonly title: string;
  readonly requester: string;
  readonly points: number;
  readonly slots: readonly Slot[];
  readonly end: 'confirmed' | 'cancelled' | null;
  /** How often the requester was asked to confirm. */
  readonly asked: number;
  /** Who was told that it came back, each time, and who that it was cancelled. */
  readonly returned: readonly string[];
  readonly tellsEnd: readonly string[];
}

/** What holders get for their parts. */
interface Credit {
  readonly whose: string;
  readonly indicator: string;
  readonly amount: number;
}

export interface Verdict {
  readonly answer: string;
  /** Absent where nothing changes. */
  readonly task?: Task;
  readonly credits?: readonly Credit[];
}

const mostOpen = 3;

export function stateOf({ end, slots }: Task): 'offered' | 'claimed' | 'done' | 'confirmed' | 'cancelled' {
  if (end) return end;
  if (slots.some(({ holder }) => holder === null)) return 'offered';
  return slots.every(({ done }) => done) ? 'done' : 'claimed';
}

/** What the rules say of an act, with nobody else there. */
export function judge(tasks: readonly Task[], task: Task, act: TaskAct, who: Key): Verdict {
  const { number, slots, requester } = task;
  const state = stateOf(task);
  const own = slots.find(({ holder }) => holder === who);
  const moved = { answer: `moved on ${number}` };
  const changed = (answer: string, change: (slot: Slot) => Slot, more: Partial<Task> = {}): Verdict => ({
    answer: `${answer} ${number}`,
    task: { ...task, slots: slots.map(change), ...more },
  });
  switch (act) {
    case 'claim': {
      if (task.end) return moved;
      if (own) return { answer: 'already yours' };
      const first = slots.find(({ holder }) => holder !== null)?.holder;
      if (state !== 'offered') return { answer: `taken by ${first}` };
      if (requester === who) return { answer: 'own task' };
      if (openOf(tasks, who) >= mostOpen) return { answer: 'too many' };
      const free = slots.find(({ holder }) => holder === null);
      return changed('yours', (slot) => (slot === free ? { holder: who, done: false } : slot));
    }
    case 'done':
    case 'release': {
      if (!own) return { answer: `not yours ${number}` };
      if (own.done && !task.end && state !== 'done') return { answer: `already done ${number}` };
      if (state !== 'offered' && state !== 'claimed') return moved;
      if (act === 'release')
        return changed('released', (slot) => (slot === own ? { holder: null, done: false } : slot));
      const after = slots.map((slot) => (slot === own ? { ...slot, done: true } : slot));
      const all = after.every(({ done }) => done);
      const more = all ? { asked: task.asked + 1 } : {};
      return changed(all ? 'done' : 'part done', (slot) => (slot === own ? { ...slot, done: true } : slot), more);
    }
    case 'confirm':
    case 'give-back': {
      if (requester !== who) return { answer: `not confirmer ${number}` };
      if (state !== 'done') return moved;
      const holders = slots.flatMap(({ holder }) => holder ?? []);
      if (act === 'give-back') {
        const returned = [...task.returned, ...holders];
        return changed('came back', (slot) => ({ ...slot, done: false }), { returned });
      }
      const confirmed = changed('confirmed', (slot) => slot, { end: 'confirmed', tellsEnd: holders });
      return { ...confirmed, credits: holders.flatMap((whose) => creditsOf(task, whose)) };
    }
    case 'cancel': {
      // Who has a part in it is that, and nothing else.
      const may = requester === who || (!own && leadsRequester(who, requester));
      if (!may) return { answer: `not canceller ${number}` };
      if (state !== 'offered' && state !== 'claimed') return moved;
      if (slots.some(({ done }) => done)) return { answer: `part done by others ${number}` };
      const tellsEnd = [requester, ...slots.flatMap(({ holder }) => holder ?? [])].filter((one) => one !== who);
      return changed('cancelled', (slot) => slot, { end: 'cancelled', tellsEnd });
    }
  }
}

const creditsOf = ({ points, slots }: Task, whose: string): Credit[] => [
  { whose, indicator: 'teamwork', amount: points / slots.length },
  { whose, indicator: 'tasks-done', amount: 1 },
];

/** One of them administers the company. */
const leadsRequester = (who: Key, requester: string): boolean =>
  who === 'wang' || (actorOf(who).manages && actorOf(who).team === actorOf(requester).team);

const openOf = (tasks: readonly Task[], who: string): number =>
  tasks
    .filter((task) => ['offered', 'claimed'].includes(stateOf(task)))
    .filter(({ slots }) => slots.some(({ holder, done }) => holder === who && !done)).length;

/** What people read of a task in their single chats, as it is now: who was told, and what. */
export function toldOfTask(task: Task): string[] {
  const { number, requester, asked, returned, tellsEnd, end } = task;
  const state = stateOf(task);
  const shown = state === 'done' ? 'asks' : (end ?? 'returned');
  const ended = end === 'confirmed' ? 'counted' : 'cancelled';
  return [
    ...Array.from({ length: asked }, () => `${requester}: told of ${number}: ${shown}`),
    ...returned.map((who) => `${who}: told of ${number}: came back`),
    ...tellsEnd.map((who) => `${who}: told of ${number}: ${ended}`),
  ];
}

/** As the database has it as well. */
export const taskLine = (task: Task): string =>
  `#${task.number} “${task.title}” of ${task.requester}, ${task.points} points, ${stateOf(task)}: ${task.slots
    .map(({ holder, done }) => `${holder ?? 'nobody'}${done ? ' done' : ''}`)
    .join(', ')}`;
