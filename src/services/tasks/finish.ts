import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/** The holder says that the own part is done; once all are, the requester is asked to confirm. */
export async function finishTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  const { count } = await tx.taskSlot.updateMany({
    where: { orgId: org.id, holderId: actor.personId, doneAt: null, task: { number, orgId: org.id } },
    data: { doneAt: fromInstant(work.now) },
  });
  if (count === 0) throw notYours(await readTask(tx, org.id, number), actor.personId);
  const task = await settleTask(work, number);
  await audit(work, { action: 'task.done', subject: taskSubject(task.id), after: { number } });
  if (task.state === 'done') {
    await announce(work, [
      {
        // A task that is given back is asked for anew, so the moment is part of what is told.
        key: `task-confirm:${task.id}:${work.now.epochMilliseconds}`,
        kind: 'task-confirm',
        about: { number },
        subject: taskSubject(task.id),
        to: { personId: task.requester.id },
      },
    ]);
  }
  return task;
}

/** Why somebody cannot act on a slot: none is held, or the one that is has been done. */
export const notYours = (task: TaskView, personId: string): Refusal =>
  task.slots.some((slot) => slot.holderId === personId)
    ? new Refusal({ code: 'task-moved-on', number: task.number, state: task.state })
    : new Refusal({ code: 'not-holder', number: task.number });
