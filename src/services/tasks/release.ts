import { statesFor } from '../../domain/tasks/life.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { freed, heldAlone, heldBy, notYours } from './held.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/** The holder gives a slot that is not done back to whoever wants it. */
export async function releaseTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  await heldAlone(work, number);
  const task = await readTask(tx, org.id, number);
  const { count } = await tx.taskSlot.updateMany({
    where: { ...heldBy(work, actor.personId), taskId: task.id, task: { state: { in: statesFor('release') } } },
    data: freed(work),
  });
  if (count === 0) throw notYours(task, actor.personId);
  await audit(work, { action: 'task.release', subject: taskSubject(task.id), after: { number } });
  return settleTask(work, number);
}
