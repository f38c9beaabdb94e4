import { Refusal } from '../../errors.ts';
import type { Looking } from '../work.ts';
import { readTask, type TaskView } from './read.ts';

/** A task that the actor has asked for; for anybody else the Refusal `nothing-to-show`. */
export async function ownTask({ tx, org, actor }: Looking, number: number): Promise<TaskView> {
  const task = await readTask(tx, org.id, number);
  if (task.requester.id !== actor.personId) throw new Refusal({ code: 'nothing-to-show' });
  return task;
}
