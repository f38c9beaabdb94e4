import { statesFor } from '../../domain/tasks/life.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { movedOn } from './permitted.ts';
import { readTask, type TaskView } from './read.ts';
import { oneAtATime } from './settle.ts';

/** A slot that somebody holds and has not done. */
export const heldBy = ({ org }: Pick<Work, 'org'>, holderId: string) => ({ orgId: org.id, holderId, doneAt: null });

/** A slot that nobody holds any more: from now on it waits for somebody. */
export const freed = ({ now }: Pick<Work, 'now'>) => ({
  ...{ holderId: null, claimedAt: null, stillOnAt: null, warnedAt: null, doneAt: null, note: null },
  reopenedAt: fromInstant(now),
});

/**
 * The actor holds a part of a task, at which nobody else is from now on. Who holds nothing of it is told so at once: hundreds
 * of them must not stand in the way of who does. Throws the Refusals `not-holder` and `nothing-to-show`.
 */
export async function heldAlone(work: Work, number: number): Promise<void> {
  const { tx, org, actor } = work;
  const task = await readTask(tx, org.id, number);
  if (!task.slots.some(({ holderId }) => holderId === actor.personId)) throw notYours(task, actor.personId);
  await oneAtATime(work, number);
}

/** Why somebody cannot act on a slot: none is held, or the one that is has been done. */
export function notYours(task: TaskView, personId: string): Refusal {
  const { number } = task;
  const slot = task.slots.find(({ holderId }) => holderId === personId);
  if (!slot) return new Refusal({ code: 'not-holder', number });
  const waits = statesFor('done').includes(task.state);
  return slot.doneAt && waits ? new Refusal({ code: 'already-done', number, at: slot.doneAt }) : movedOn(task);
}
