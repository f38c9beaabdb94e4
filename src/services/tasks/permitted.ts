import { may } from '../../domain/rights.ts';
import { life, statesFor } from '../../domain/tasks/life.ts';
import { rolesTowardsTask } from '../../domain/tasks/sides.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView } from './read.ts';
import { oneAtATime } from './settle.ts';

/** What the other side of a task may do with it, and who asked for it. */
type Act = 'confirm' | 'give-back';

/**
 * A task with which the actor may do this, as it stands. Throws the Refusals `not-confirmer` and `task-moved-on`.
 */
export async function permitted(work: Work, number: number, act: Act): Promise<TaskView> {
  await oneAtATime(work, number);
  const task = await readTask(work.tx, work.org.id, number);
  const sides = {
    requesterId: task.requester.id,
    requesterTeams: membershipsOf(work.org, task.requester.id, work.today).map(({ teamId }) => teamId),
    partnerId: task.partner?.id ?? null,
    successorId: task.successor?.id ?? null,
    holderIds: task.slots.flatMap(({ holderId }) => holderId ?? []),
  };
  if (!may(rolesTowardsTask(actorStanding(work), sides), life[act].by)) {
    throw new Refusal({ code: 'not-confirmer', number, requester: task.requester });
  }
  if (!statesFor(act).includes(task.state)) throw movedOn(task);
  return task;
}

/** Somebody was quicker: what was meant for the task as it stood does not fit how it stands. */
export const movedOn = ({ number, state }: TaskView): Refusal => new Refusal({ code: 'task-moved-on', number, state });
