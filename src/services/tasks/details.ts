import { maySeeValues } from '../people/towards.ts';
import type { Looking } from '../work.ts';
import { actsOf, type PressableAct } from './acts.ts';
import { toldOfCancel } from './cancel.ts';
import { type CountsAs, withCountsAs } from './counts-as.ts';
import { otherSideFor } from './permitted.ts';
import { readTask, type TaskView } from './read.ts';

export interface TaskDetails {
  /** With its customer, where the actor may know it. */
  readonly task: TaskView & CountsAs;
  /** There is one, and it is not for the actor. */
  readonly customerHidden: boolean;
  readonly acts: readonly PressableAct[];
  /** How many would be told if the actor cancelled it. */
  readonly told: number;
}

/** All that the actor may see of a task, and can do with it. Throws the Refusal `nothing-to-show`. */
export async function taskDetails(work: Looking, number: number): Promise<TaskDetails> {
  const task = await readTask(work.tx, work.org.id, number);
  const seen = seesCustomer(work, task);
  return {
    task: withCountsAs(work, seen ? task : { ...task, customer: null }),
    customerHidden: task.customer !== null && !seen,
    acts: await actsOf(work, task),
    told: toldOfCancel(task, work.actor.personId).length,
  };
}

/** Both sides of a task know the customer, whoever stands in for the one that asked, and the managers of either. */
function seesCustomer(work: Looking, task: TaskView): boolean {
  const { requester, partner, successor, slots } = task;
  const whose = [requester.id, ...slots.flatMap(({ holderId }) => holderId ?? [])];
  return (
    whose.some((personId) => maySeeValues(work, personId)) ||
    [partner?.id, successor?.id].includes(work.actor.personId) ||
    otherSideFor(work, task) !== undefined
  );
}
