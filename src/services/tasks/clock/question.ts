import { takenBackAt } from '../../../domain/tasks/clock.ts';
import { toDay, toInstant } from '../../../store/time.ts';
import type { Reading } from '../../work.ts';
import { readTask, type TaskView } from '../read.ts';
import { timeOf } from './tick.ts';

/** Which question to whom. */
interface Asked {
  readonly number: number;
  readonly holder: string;
  readonly at: Temporal.Instant;
}

/** What has become of the question whether somebody is still on a task. */
export interface Question {
  readonly task: TaskView;
  readonly now:
    | { readonly kind: 'waits'; readonly since: Temporal.Instant; readonly until: Temporal.Instant | undefined }
    | { readonly kind: 'still-on' | 'done' | 'gone' };
}

/** How the question stands that was put to a holder at that moment. */
export async function readQuestion(reading: Reading, { number, holder, at }: Asked): Promise<Question> {
  const { tx, org } = reading;
  const task = await readTask(tx, org.id, number);
  const slot = await tx.taskSlot.findFirst({
    where: { orgId: org.id, taskId: task.id, holderId: holder },
    select: { claimedAt: true, stillOnAt: true, warnedAt: true, doneAt: true },
  });
  const heardAt = slot?.stillOnAt ?? slot?.claimedAt;
  if (!slot || !heardAt) return { task, now: { kind: 'gone' } };
  if (slot.doneAt) return { task, now: { kind: 'done' } };
  if (task.state === 'cancelled') return { task, now: { kind: 'gone' } };
  if (!slot.warnedAt || !toInstant(slot.warnedAt).equals(at)) return { task, now: { kind: 'still-on' } };
  const leave = await tx.leave.findMany({ where: { orgId: org.id, personId: holder, cancelledAt: null } });
  const spans = leave.map(({ from, until }) => ({ from: toDay(from), until: toDay(until) }));
  return { task, now: { kind: 'waits', since: toInstant(heardAt), until: takenBackAt(timeOf(org), at, spans) } };
}
