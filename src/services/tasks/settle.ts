import { stateOf } from '../../domain/task.ts';
import { refresh } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';

/** A slot has changed: the task's state follows, and every card that shows it. */
export async function settleTask(work: Work, number: number): Promise<TaskView> {
  // Two people who take the last two slots at once must not both see the other's still free: the second waits here.
  await work.tx.$executeRaw`
    SELECT id FROM task WHERE "orgId" = ${work.org.id}::uuid AND number = ${number}
    FOR NO KEY UPDATE`;
  const task = await readTask(work.tx, work.org.id, number);
  const state = stateOf(task.slots);
  if (state !== task.state) {
    await work.tx.task.update({
      where: { orgId_id: { orgId: work.org.id, id: task.id } },
      data: { state },
      select: { id: true },
    });
  }
  await refresh(work, taskSubject(task.id));
  return { ...task, state };
}
