import { handedOverAt, isDue } from '../../../domain/tasks/clock.ts';
import { statesFor } from '../../../domain/tasks/life.ts';
import { announce } from '../../../outbox/announce.ts';
import { fromInstant, toInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { questionTo } from '../ask-to-confirm.ts';
import { readTask, taskSubject } from '../read.ts';
import { oneAtATime, settleTask } from '../settle.ts';
import { successorOf } from './successor.ts';
import { type ClockWork, forEach, longAgo, type Tick, whoseTimeHasCome } from './tick.ts';

interface Unconfirmed {
  readonly orgId: string;
  readonly number: number;
  readonly doneAt: Date;
}

/**
 * A task that is done and that nobody has confirmed for days: it goes to the requester's manager as well, or to whoever
 * comes next, once a task. Where there is nobody at all the requester is asked once more.
 */
export async function handOverUnconfirmed(tick: Tick): Promise<number> {
  const found = await tick.db.$queryRaw<Unconfirmed[]>`
    SELECT t."orgId"::text AS "orgId", t.number, max(greatest(s."doneAt", s."closedAt")) AS "doneAt"
    FROM organisation o
    JOIN task t ON t."orgId" = o.id AND t.state = 'done' AND t."handedOverAt" IS NULL
    JOIN task_slot s ON s."orgId" = t."orgId" AND s."taskId" = t.id
    GROUP BY o.id, t."orgId", t.id
    HAVING max(greatest(s."doneAt", s."closedAt")) <= ${longAgo(tick.now, 'unconfirmed')}
    ORDER BY t."orgId", t.number`;
  const due = await whoseTimeHasCome(tick, found, (time, { doneAt }) =>
    isDue(handedOverAt(time, toInstant(doneAt)), tick.now),
  );
  return forEach(tick, due, handOver);
}

async function handOver(work: ClockWork, { number, doneAt }: Unconfirmed): Promise<boolean> {
  const { tx, org, now } = work;
  await oneAtATime(work, number);
  const task = await readTask(tx, org.id, number);
  const successor = await successorOf({ tx, org, today: now.toZonedDateTimeISO(org.zone).toPlainDate() }, task);
  const { count } = await tx.task.updateMany({
    where: {
      ...{ orgId: org.id, number, state: { in: statesFor('hand-over') }, handedOverAt: null },
      // Given back and done anew since it was looked at, it has time.
      slots: { none: { doneAt: { gt: doneAt } } },
    },
    data: { handedOverAt: fromInstant(now), successorId: successor?.id ?? null },
  });
  if (count === 0) return false;
  await audit(work, {
    action: 'task.hand-over',
    subject: taskSubject(task.id),
    others: successor ? [successor.id] : [],
    after: { number, to: successor?.id ?? null },
  });
  await announce(work, [questionTo(task, successor?.id ?? task.requester.id, 'unconfirmed')]);
  await settleTask(work, number);
  return true;
}
