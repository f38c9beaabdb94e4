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

/** Who is the other side of a task. */
const otherSide = ['requesterId', 'partnerId', 'successorId'] as const;

/**
 * The tasks under way that the other holds a part of, or is the other side of. Nobody holds two slots of one task, or a slot
 * of a task that they or their partner asked for, since nobody confirms what they did themselves: such a slot opens again.
 */
export async function planTasks({ work: { tx, org }, keep, gone }: Joining): Promise<Task[]> {
  const tasks = await tx.task.findMany({
    where: {
      orgId: org.id,
      state: { in: ['offered', 'claimed', 'done'] },
      OR: [...otherSide.map((side) => ({ [side]: gone })), { slots: { some: { holderId: gone, confirmedAt: null } } }],
    },
    include: { slots: true },
    orderBy: { number: 'asc' },
  });
  return tasks.map(({ id, number, requesterId, partnerId, slots }) => {
    const theirs = slots.filter(({ confirmedAt }) => confirmedAt === null);
    const held = (personId: string): number[] =>
      theirs.filter(({ holderId }) => holderId === personId).map(({ index }) => index);
    const asked = [requesterId, partnerId].some((personId) => personId === keep || personId === gone);
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
    const task = { orgId: org.id, id: taskId };
    for (const side of otherSide) {
      await tx.task.updateMany({ where: { ...task, [side]: gone }, data: { [side]: keep } });
    }
    // One person is the other side once.
    await tx.task.updateMany({ where: { ...task, requesterId: keep, partnerId: keep }, data: { partnerId: null } });
    await tx.task.updateMany({
      where: { ...task, successorId: keep, OR: [{ requesterId: keep }, { partnerId: keep }] },
      data: { successorId: null },
    });
    await tx.taskSlot.updateMany({ where: { ...slot, index: { in: [...moving] } }, data: { holderId: keep } });
    await tx.taskSlot.updateMany({
      where: { ...slot, index: { in: [...opening] } },
      data: freed(work),
    });
    await settleTask(work, number);
  }
}
