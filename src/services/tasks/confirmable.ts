import { may, rolesTowardsTask } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView } from './read.ts';

/** A task that is done and that the actor asked for, or somebody for whom the actor stands in. Throws the Refusals `not-confirmer` and `task-moved-on`. */
export async function confirmable(work: Work, number: number): Promise<TaskView> {
  const task = await readTask(work.tx, work.org.id, number);
  const holderIds = task.slots.flatMap(({ holderId }) => holderId ?? []);
  const sides = { requesterId: task.requester.id, partnerIds: [], holderIds };
  if (!may(rolesTowardsTask(actorStanding(work), sides), 'confirmTask')) {
    throw new Refusal({ code: 'not-confirmer', number, requester: task.requester });
  }
  if (task.state !== 'done') throw movedOn(task);
  return task;
}

/** Somebody was quicker: what was meant for the task as it stood does not fit how it stands. */
export const movedOn = ({ number, state }: TaskView): Refusal => new Refusal({ code: 'task-moved-on', number, state });
