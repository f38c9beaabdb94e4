import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { movedOn, otherSideFor, permitted } from './permitted.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/** "Not yet": the other side gives the task back to those who hold it, and they are told. */
export async function giveBackTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  const task = await permitted(work, number, 'give-back');
  const { count } = await tx.taskSlot.updateMany({
    where: { orgId: org.id, taskId: task.id, doneAt: { not: null }, confirmedAt: null },
    data: { doneAt: null, stillOnAt: fromInstant(work.now), warnedAt: null },
  });
  if (count === 0) throw movedOn(await readTask(tx, org.id, number));
  await tx.task.update({
    where: { orgId_id: { orgId: org.id, id: task.id } },
    data: { returnedAt: fromInstant(work.now), returnedById: actor.personId },
    select: { id: true },
  });
  await audit(work, {
    action: 'task.give-back',
    subject: taskSubject(task.id),
    inPlaceOf: otherSideFor(work, task),
    after: { number },
  });
  const settled = await settleTask(work, number);
  await announce(
    work,
    settled.slots.flatMap(({ holderId: personId }) =>
      personId
        ? [
            {
              // It may come back more than once, so the moment is part of what is told.
              key: `task-returned:${task.id}:${work.now.epochMilliseconds}:${personId}`,
              kind: 'task-returned',
              about: { number, personId, byId: actor.personId },
              subject: taskSubject(task.id),
              to: { personId },
            },
          ]
        : [],
    ),
  );
  return settled;
}
