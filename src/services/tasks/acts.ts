import { statesFor, type TaskAct } from '../../domain/tasks/life.ts';
import type { Looking } from '../work.ts';
import { doneBy } from './cancel.ts';
import { checkFor, claimer } from './claimable.ts';
import { hasRight } from './permitted.ts';
import type { TaskView } from './read.ts';

/** What people do with a task by a button. */
const pressable = ['claim', 'done', 'confirm', 'release', 'give-back', 'cancel'] as const;

export type PressableAct = (typeof pressable)[number];

/** What the actor can do with a task as it stands, each of which would come about. */
export async function actsOf(work: Looking, task: TaskView): Promise<PressableAct[]> {
  const { personId } = work.actor;
  const working = task.slots.some(({ holderId, done }) => holderId === personId && !done);
  const claimable = task.state === 'offered' && checkFor(work, task, await claimer(work)).kind === 'open';
  const besides: Readonly<Partial<Record<TaskAct, boolean>>> = {
    done: working,
    release: working,
    cancel: doneBy(task) === undefined,
  };
  return pressable.filter((act) => {
    if (act === 'claim') return claimable;
    return statesFor(act).includes(task.state) && hasRight(work, task, act) && (besides[act] ?? true);
  });
}
