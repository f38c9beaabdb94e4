import { inPlaceOf } from '../people/standing.ts';
import type { Looking } from '../work.ts';
import { type CountsAs, withCountsAs } from './counts-as.ts';
import { type TaskView, tasksAskedBy, tasksHeldBy, tasksToConfirm } from './read.ts';

/** The tasks under way that are somebody's, each once: by what is up to this person next. */
export interface OwnTasks {
  /** Done, and it is up to the actor to say so, also in the place of others. */
  readonly toConfirm: readonly (TaskView & CountsAs)[];
  /** Held, and the own part is not done. */
  readonly held: readonly (TaskView & CountsAs)[];
  /** Held or asked for, and up to somebody else. */
  readonly waiting: readonly (TaskView & CountsAs)[];
}

export async function ownTasks({ tx, org, actor, today }: Omit<Looking, 'now'>): Promise<OwnTasks> {
  const me = actor.personId;
  const forOthers = inPlaceOf({ org, today }, me).map(({ personId }) => personId);
  const toConfirm = await tasksToConfirm(tx, org.id, me, forOthers);
  const part = await tasksHeldBy(tx, org.id, me);
  const held = part.filter(({ slots }) => slots.some(({ holderId, done }) => holderId === me && !done));
  const asked = await tasksAskedBy(tx, org.id, me);
  const up = new Set([...toConfirm, ...held].map(({ id }) => id));
  const counted = (tasks: readonly TaskView[]) => tasks.map((task) => withCountsAs({ org, today }, task));
  return {
    toConfirm: counted(toConfirm),
    held: counted(held),
    waiting: counted([...part, ...asked].filter(({ id }) => !up.has(id))),
  };
}
