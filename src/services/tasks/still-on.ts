import { statesFor } from '../../domain/tasks/life.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { heldAlone, heldBy, notYours } from './held.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/**
 * The holder is still at it: the clock waits from now on as after a claim. Throws the Refusals `not-holder` and
 * `task-moved-on`.
 */
export async function stillOnTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  await heldAlone(work, number);
  const task = await readTask(tx, org.id, number);
  const { count } = await tx.taskSlot.updateMany({
    where: { ...heldBy(work, actor.personId), taskId: task.id, task: { state: { in: statesFor('still-on') } } },
    data: { stillOnAt: fromInstant(work.now), warnedAt: null },
  });
  if (count === 0) throw notYours(task, actor.personId);
  await audit(work, { action: 'task.still-on', subject: taskSubject(task.id), after: { number } });
  return settleTask(work, number);
}
