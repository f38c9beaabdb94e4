import { closedAt, isDue } from '../../../domain/tasks/clock.ts';
import { statesFor } from '../../../domain/tasks/life.ts';
import { announce } from '../../../outbox/announce.ts';
import { fromInstant, toDay } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { askToConfirm } from '../ask-to-confirm.ts';
import { taskSubject } from '../read.ts';
import { oneAtATime, settleTask } from '../settle.ts';
import { type ClockWork, forEach, type Tick, whoseTimeHasCome } from './tick.ts';

interface Overdue {
  readonly orgId: string;
  readonly number: number;
  readonly dueOn: Date;
}

/**
 * The day on which a task is due is over: slots that nobody has taken close, and with the last one the task expires. The
 * requester is told, once a task. Where all parts that are left are done, the other side is asked to confirm them.
 */
export async function closeOverdueSlots(tick: Tick): Promise<number> {
  // On no clock of the world is it later than this; the rule decides by that of the organisation.
  const latest = fromInstant(tick.now.add({ hours: 14 }));
  const found = await tick.db.$queryRaw<Overdue[]>`
    SELECT t."orgId"::text AS "orgId", t.number, t."dueOn"
    FROM organisation o JOIN task t ON t."orgId" = o.id AND t.state = 'offered'
    WHERE t."dueOn" < (${latest}::timestamptz AT TIME ZONE 'UTC')::date
    ORDER BY t."orgId", t.number`;
  const due = await whoseTimeHasCome(tick, found, (time, { dueOn }) => isDue(closedAt(time, toDay(dueOn)), tick.now));
  return forEach(tick, due, close);
}

async function close(work: ClockWork, { number }: Overdue): Promise<boolean> {
  const { tx, org, now } = work;
  // As whoever claims does: the slots first. Once nobody else is at the task it shows whether it was cancelled meanwhile.
  const free = await tx.$queryRaw<{ index: number }[]>`
    SELECT s.index FROM task_slot s JOIN task t ON t."orgId" = s."orgId" AND t.id = s."taskId"
    WHERE t."orgId" = ${org.id}::uuid AND t.number = ${number} AND s."holderId" IS NULL AND s."closedAt" IS NULL
    ORDER BY s.index FOR NO KEY UPDATE OF s`;
  await oneAtATime(work, number);
  const { count } = await tx.taskSlot.updateMany({
    where: {
      ...{ orgId: org.id, index: { in: free.map(({ index }) => index) }, holderId: null, closedAt: null },
      task: { number, state: { in: statesFor('close-slots') } },
    },
    data: { closedAt: fromInstant(now) },
  });
  if (count === 0) return false;
  const task = await settleTask(work, number);
  await audit(work, { action: 'task.close-slots', subject: taskSubject(task.id), after: { number, slots: count } });
  await announce(work, [
    {
      key: `task-expired:${task.id}`,
      kind: 'task-expired',
      about: { number },
      subject: taskSubject(task.id),
      to: { personId: task.requester.id },
    },
  ]);
  if (task.state === 'done') await askToConfirm(work, task);
  return true;
}
