import { statesFor } from '../../domain/tasks/life.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { heldAlone, heldBy, notYours } from './held.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/** The holder says that the own part is done, and what came of it; once all are, the other side is asked to confirm. */
export async function finishTask(work: Work, number: number, note?: string): Promise<TaskView> {
  const { tx, org, actor } = work;
  await heldAlone(work, number);
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
