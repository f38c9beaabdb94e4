import { may, type Standing } from '../../src/domain/rights.ts';
import { checkClaim } from '../../src/domain/tasks/claim.ts';
import { life, statesFor, type TaskAct } from '../../src/domain/tasks/life.ts';
import { rolesTowardsTask } from '../../src/domain/tasks/sides.ts';
import { type Slot, stateOf, type TaskState } from '../../src/domain/tasks/task.ts';
import type { Refused } from '../../src/refused/refused.ts';

/** Somebody whose clicks are looked at; teams and people by their keys in the demo company. */
export interface Clicker extends Standing {
  readonly memberships: readonly { readonly teamIds: readonly string[]; readonly role: 'member' | 'manager' }[];
}

/** Moments in milliseconds since 1970, so that they compare as they look. */
export interface ModelSlot extends Slot {
  readonly freeSince: number;
  /** Of the holder: the claim, or the last word on it. */
  readonly heardAt: number | null;
  readonly warnedAt: number | null;
  /** Done, or closed. */
  readonly endedAt: number | null;
}

export interface ModelTask {
  readonly requester: string;
  readonly requesterTeams: readonly string[];
  readonly partner: string | null;
  readonly successor: string | null;
  readonly dueOn: string;
  readonly slots: readonly ModelSlot[];
  readonly cancelled: boolean;
  readonly escalated: boolean;
  readonly handedOver: boolean;
}

export type ClockAct = { [Act in TaskAct]: (typeof life)[Act]['by'] extends 'clock' ? Act : never }[TaskAct];
export type PersonsAct = Exclude<TaskAct, ClockAct>;

/** Somebody does something with the task that comes `task`th. */
export interface Click {
  readonly act: PersonsAct;
  readonly who: string;
  readonly task: number;
}

/** What came of it: the tasks as they are then, or why they are as they were. */
export type Verdict = { readonly tasks: readonly ModelTask[] } | { readonly refused: Refused['code'] };

export const stateIn = ({ cancelled, slots }: ModelTask): TaskState => (cancelled ? 'cancelled' : stateOf(slots));

/** Tasks that somebody holds and has not done. */
export const openOf = (tasks: readonly ModelTask[], who: string): number =>
  tasks
    .filter((task) => statesFor('done').includes(stateIn(task)))
    .flatMap(({ slots }) => slots)
    .filter(({ holderId, done }) => holderId === who && !done).length;

/** A slot that somebody has let go of, or that was taken from them. */
export const free = (slot: ModelSlot, now: number): ModelSlot => ({
  ...slot,
  ...{ holderId: null, heardAt: null, warnedAt: null, endedAt: null, done: false, freeSince: now },
});

/** Who clicks, when, and how many tasks they may have under way. */
export interface Clicking {
  readonly who: Clicker;
  readonly at: Temporal.ZonedDateTime;
  readonly mostOpen: number;
}

/** What the rules say of a click, with nobody else there. */
export function judge(
  tasks: readonly ModelTask[],
  { act, task: nth }: Click,
  { who, at, mostOpen }: Clicking,
): Verdict {
  const task = tasks[nth];
  if (!task) return { refused: 'nothing-to-show' };
  const now = at.epochMilliseconds;
  const changed = (slot: (one: ModelSlot) => ModelSlot, more: Partial<ModelTask> = {}): Verdict => ({
    tasks: tasks.with(nth, { ...task, slots: task.slots.map(slot), ...more }),
  });
  const refused = (code: Refused['code']): Verdict => ({ refused: code });
  const { personId } = who;
  const own = task.slots.find(({ holderId }) => holderId === personId);
  const state = stateIn(task);
  const inTime = statesFor(act).includes(state);
  switch (act) {
    case 'claim': {
      if (!['offered', 'claimed', 'done'].includes(state)) return refused('task-moved-on');
      if (!inTime) return refused(own ? 'claim-refused' : 'already-claimed');
      const otherSide = [task.requester, task.partner, task.successor].filter((one) => one !== null);
      const overdue = at.toPlainDate().toString() > task.dueOn;
      const claimer = { personId, memberships: who.memberships, open: openOf(tasks, personId) };
      const check = checkClaim({ slots: task.slots, otherSide, overdue }, claimer, mostOpen);
      if (check.kind !== 'open') return refused('claim-refused');
      const [taken] = check.candidates;
      return changed((slot) => (slot.index === taken ? { ...slot, holderId: personId, heardAt: now } : slot));
    }
    case 'done':
    case 'still-on':
    case 'release': {
      if (!own) return refused('not-holder');
      if (!inTime) return refused('task-moved-on');
      if (own.done) return refused('already-done');
      const next = {
        done: { ...own, done: true, endedAt: now },
        'still-on': { ...own, heardAt: now, warnedAt: null },
        release: free(own, now),
      };
      return changed((slot) => (slot === own ? next[act] : slot));
    }
    case 'confirm':
    case 'give-back':
    case 'cancel': {
      const holderIds = task.slots.flatMap(({ holderId }) => holderId ?? []);
      const { requester: requesterId, partner: partnerId, successor: successorId, requesterTeams } = task;
      const roles = rolesTowardsTask(who, { requesterId, requesterTeams, partnerId, successorId, holderIds });
      if (!may(roles, life[act].by)) return refused(act === 'cancel' ? 'not-canceller' : 'not-confirmer');
      if (!inTime) return refused('task-moved-on');
      if (act === 'cancel' && task.slots.some(({ done }) => done)) return refused('part-done');
      if (act === 'cancel') return changed((slot) => slot, { cancelled: true });
      const next =
        act === 'confirm' ? { confirmed: true } : { done: false, endedAt: null, heardAt: now, warnedAt: null };
      return changed((slot) => (slot.closed ? slot : { ...slot, ...next }));
    }
  }
}
