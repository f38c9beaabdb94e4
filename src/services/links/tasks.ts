import { freed } from '../tasks/held.ts';
import { settleTask } from '../tasks/settle.ts';
import type { Joining } from './sides.ts';

export interface Task {
  readonly number: number;
  /** Slots of the other that come along, and those that open again. */
  readonly moving: readonly number[];
  readonly opening: readonly number[];
  readonly id: string;
}

/**
 * The tasks under way that the other holds a part of, or has asked for. Nobody holds two slots of one task, or a slot of a
 * task that they ask for, since nobody confirms what they did themselves: such a slot opens again.
 */
export async function planTasks({ work: { tx, org }, keep, gone }: Joining): Promise<Task[]> {
  const tasks = await tx.task.findMany({
    where: {
      orgId: org.id,
      state: { in: ['offered', 'claimed', 'done'] },
      OR: [{ requesterId: gone }, { slots: { some: { holderId: gone, confirmedAt: null } } }],
    },
    include: { slots: true },
    orderBy: { number: 'asc' },
  });
  return tasks.map(({ id, number, requesterId, slots }) => {
    const theirs = slots.filter(({ confirmedAt }) => confirmedAt === null);
    const held = (personId: string): number[] =>
      theirs.filter(({ holderId }) => holderId === personId).map(({ index }) => index);
    const asked = requesterId === keep || requesterId === gone;
    const twice = held(keep).length > 0;
    return {
      id,
      number,
      moving: asked || twice ? [] : held(gone),
      opening: asked ? [...held(gone), ...held(keep)] : twice ? held(gone) : [],
    };
  });
}

export async function moveTasks({ work, keep, gone }: Joining, tasks: readonly Task[]): Promise<void> {
  const { tx, org } = work;
  for (const { id: taskId, number, moving, opening } of tasks) {
    const slot = { orgId: org.id, taskId };
    await tx.task.updateMany({ where: { orgId: org.id, id: taskId, requesterId: gone }, data: { requesterId: keep } });
    await tx.taskSlot.updateMany({ where: { ...slot, index: { in: [...moving] } }, data: { holderId: keep } });
    await tx.taskSlot.updateMany({
      where: { ...slot, index: { in: [...opening] } },
      data: freed(work),
    });
    await settleTask(work, number);
  }
}
