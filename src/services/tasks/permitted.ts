import { may } from '../../domain/rights.ts';
import { life, statesFor, type TaskAct } from '../../domain/tasks/life.ts';
import { rolesTowardsTask } from '../../domain/tasks/sides.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding, inPlaceOf } from '../people/standing.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Looking, Work } from '../work.ts';
import { reached } from './reached.ts';
import { otherSideOf, readTask, type TaskView } from './read.ts';
import { oneAtATime } from './settle.ts';

/** What the other side of a task may do with it, and what those may who can take it back. */
const refusals = { confirm: 'not-confirmer', 'give-back': 'not-confirmer', cancel: 'not-canceller' } as const;

/**
 * A task with which the actor may do this, as it stands. Throws the Refusals `not-confirmer`, `not-canceller` and
 * `task-moved-on`.
 */
export async function permitted(work: Work, number: number, act: keyof typeof refusals): Promise<TaskView> {
  // Who may not is told so at once: hundreds of them must not stand in the way of who may.
  await readPermitted(work, number, act);
  await oneAtATime(work, number);
  const task = await readPermitted(work, number, act);
  if (!statesFor(act).includes(task.state)) throw movedOn(task);
  return task;
}

async function readPermitted(work: Work, number: number, act: keyof typeof refusals): Promise<TaskView> {
  const task = await readTask(work.tx, work.org.id, number);
  if (hasRight(work, task, act)) return task;
  throw new Refusal({ code: refusals[act], number, requester: task.requester });
}

/** Whether it is the actor's to do, however the task stands. */
export function hasRight(asking: Pick<Looking, 'org' | 'today' | 'actor'>, task: TaskView, act: TaskAct): boolean {
  const { by } = life[act];
  const sides = {
    requesterId: task.requester.id,
    requesterTeams: membershipsOf(asking.org, task.requester.id, asking.today).map(({ teamId }) => teamId),
    partnerId: task.partner?.id ?? null,
    successorId: task.successor?.id ?? null,
    holderIds: task.slots.flatMap(({ holderId }) => holderId ?? []),
  };
  return by !== 'clock' && may(rolesTowardsTask(actorStanding(asking), sides), by);
}

/** In whose place the actor is the other side of a task; undefined for who is that by themselves, or in no way. */
export function otherSideFor(asking: Pick<Looking, 'org' | 'today' | 'actor'>, task: TaskView): string | undefined {
  const otherSide = otherSideOf(task).map(({ id }) => id);
  if (otherSide.includes(asking.actor.personId)) return undefined;
  return inPlaceOf(asking, asking.actor.personId).find(({ personId }) => otherSide.includes(personId))?.personId;
}

/** Somebody was quicker: what was meant for the task as it stood does not fit how it stands. */
export const movedOn = (task: TaskView): Refusal =>
  new Refusal({ code: 'task-moved-on', number: task.number, state: task.state, ...reached(task) });
