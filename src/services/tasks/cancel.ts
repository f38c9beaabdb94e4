import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { otherSideFor, permitted } from './permitted.ts';
import { type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/**
 * Takes a task back while nobody has done a part of it; who holds a slot is told, and who asked for it. Throws the Refusals
 * `not-canceller`, `task-moved-on` and `part-done`.
 */
export async function cancelTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  const task = await permitted(work, number, 'cancel');
  const finished = doneBy(task);
  if (finished) throw new Refusal({ code: 'part-done', number, holder: finished });
  await tx.task.update({
    where: { orgId_id: { orgId: org.id, id: task.id } },
    data: { cancelledAt: fromInstant(work.now), cancelledById: actor.personId },
    select: { id: true },
  });
  await audit(work, {
    action: 'task.cancel',
    subject: taskSubject(task.id),
    concerns: `person:${task.requester.id}`,
    inPlaceOf: otherSideFor(work, task),
    after: { number },
  });
  const settled = await settleTask(work, number);
  await announce(
    work,
    toldOfCancel(settled, actor.personId).map((personId) => ({
      key: `task-cancelled:${task.id}:${personId}`,
      kind: 'task-cancelled',
      about: { number },
      subject: taskSubject(task.id),
      to: { personId },
    })),
  );
  return settled;
}

/** Somebody who has done a part of it. */
export const doneBy = ({ slots }: TaskView) => slots.find(({ done }) => done)?.holder ?? undefined;

/** Who is told when this person cancels it. */
export const toldOfCancel = ({ requester, slots }: TaskView, personId: string): string[] =>
  [requester.id, ...slots.flatMap(({ holderId }) => holderId ?? [])].filter((id) => id !== personId);
