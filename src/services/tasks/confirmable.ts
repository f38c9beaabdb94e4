import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView } from './read.ts';

/** A task that is done and that the actor asked for. Throws the Refusals `not-confirmer` and `task-moved-on`. */
export async function confirmable({ tx, org, actor }: Work, number: number): Promise<TaskView> {
  const task = await readTask(tx, org.id, number);
  if (task.requester.id !== actor.personId) {
    throw new Refusal({ code: 'not-confirmer', number, requester: task.requester });
  }
  if (task.state !== 'done') throw movedOn(task);
  return task;
}

/** Somebody was quicker: what was meant for the task as it stood does not fit how it stands. */
export const movedOn = ({ number, state }: TaskView): Refusal => new Refusal({ code: 'task-moved-on', number, state });
