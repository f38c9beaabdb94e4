import type { Right } from '../rights.ts';
import type { TaskState } from './task.ts';

interface Rule {
  /** Who may is in the table of rights. */
  readonly by: Right | 'clock';
  readonly from: readonly TaskState[];
}

/** What can be done with a task, and while it stands where: the one table, read by the services and kept in the README. */
export const life = {
  claim: { by: 'claimTask', from: ['offered'] },
  done: { by: 'workOnTask', from: ['offered', 'claimed'] },
  'still-on': { by: 'workOnTask', from: ['offered', 'claimed'] },
  release: { by: 'workOnTask', from: ['offered', 'claimed'] },
  confirm: { by: 'confirmTask', from: ['done'] },
  'give-back': { by: 'confirmTask', from: ['done'] },
  cancel: { by: 'cancelTask', from: ['offered', 'claimed'] },
  /** Unclaimed: the requester's manager is told, once. */
  escalate: { by: 'clock', from: ['offered'] },
  /** Silent: the holder is asked whether it is still being done. */
  warn: { by: 'clock', from: ['offered', 'claimed'] },
  /** Silent after that as well: the slot opens again. */
  'take-back': { by: 'clock', from: ['offered', 'claimed'] },
  /** Unconfirmed: it goes to the requester's manager. */
  'hand-over': { by: 'clock', from: ['done'] },
  /** The day it was due is over: what nobody took closes, and with the last slot the task expires. */
  'close-slots': { by: 'clock', from: ['offered'] },
} as const satisfies Record<string, Rule>;

export type TaskAct = keyof typeof life;

/** Where a task stands while something can be done with it. */
export const statesFor = (act: TaskAct): TaskState[] => [...life[act].from];
