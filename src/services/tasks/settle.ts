import { stateOf } from '../../domain/tasks/task.ts';
import { refresh } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';

/**
 * Who changes a task waits for whoever is at it, and sees what they did. Only a claim changes its slot before: hundreds may
 * want it, and the row itself says who has it.
 */
export async function oneAtATime({ tx, org }: Pick<Settling, 'tx' | 'org'>, number: number): Promise<void> {
  // The organisation first, as whoever links people locks it: in another order both would wait for ever.
  await tx.$executeRaw`
    WITH org AS MATERIALIZED (SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR KEY SHARE)
    SELECT t.id FROM org JOIN task t ON t."orgId" = org.id WHERE t.number = ${number} FOR NO KEY UPDATE OF t`;
}

/** A slot has changed, or the task was cancelled: its state follows, and every card that shows it. */
export async function settleTask(work: Settling, number: number): Promise<TaskView> {
  // Two people who take the last two slots at once must not both see the other's still free: the second waits here.
  await oneAtATime(work, number);
  const task = await readTask(work.tx, work.org.id, number);
  const state = task.cancelled ? 'cancelled' : stateOf(task.slots);
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

/** What it takes of a transaction, so that the clock can do it as well. */
type Settling = Parameters<typeof refresh>[0] & Pick<Work, 'tx'> & { readonly org: Pick<Work['org'], 'id'> };
