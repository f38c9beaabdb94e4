import { statesFor } from '../../domain/tasks/life.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { heldBy } from './held.ts';
import { movedOn } from './permitted.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { oneAtATime, settleTask } from './settle.ts';

/** The holder says that the own part is done, and what came of it; once all are, the other side is asked to confirm. */
export async function finishTask(work: Work, number: number, note?: string): Promise<TaskView> {
  const { tx, org, actor } = work;
  await mustHold(work, number);
  await oneAtATime(work, number);
  const { count } = await tx.taskSlot.updateMany({
    where: { ...heldBy(work, actor.personId), task: { number, orgId: org.id, state: { in: statesFor('done') } } },
    data: { doneAt: fromInstant(work.now), note: note ?? null },
  });
  if (count === 0) throw notYours(await readTask(tx, org.id, number), actor.personId);
  const task = await settleTask(work, number);
  await audit(work, { action: 'task.done', subject: taskSubject(task.id), after: { number } });
  if (task.state === 'done') await askToConfirm(work, task);
  return task;
}

/** Who holds nothing of a task is told so at once: hundreds of them must not stand in the way of who does. */
export async function mustHold({ tx, org, actor }: Work, number: number): Promise<void> {
  const task = await readTask(tx, org.id, number);
  if (!task.slots.some(({ holderId }) => holderId === actor.personId)) throw notYours(task, actor.personId);
}

/** Why somebody cannot act on a slot: none is held, or the one that is has been done. */
export function notYours(task: TaskView, personId: string): Refusal {
  const { number } = task;
  const slot = task.slots.find(({ holderId }) => holderId === personId);
  if (!slot) return new Refusal({ code: 'not-holder', number });
  const waits = statesFor('done').includes(task.state);
  return slot.doneAt && waits ? new Refusal({ code: 'already-done', number, at: slot.doneAt }) : movedOn(task);
}
