import { isDue, takenBackAt } from '../../../domain/tasks/clock.ts';
import { statesFor } from '../../../domain/tasks/life.ts';
import { announce } from '../../../outbox/announce.ts';
import { toInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { freed, heldBy } from '../held.ts';
import { readTask, taskSubject } from '../read.ts';
import { oneAtATime, settleTask } from '../settle.ts';
import { type LeaveRows, leaveOfHolder, toSpans } from './leave.ts';
import { type ClockWork, forEach, longAgo, type Tick, whoseTimeHasCome } from './tick.ts';

interface Warned {
  readonly orgId: string;
  readonly number: number;
  readonly holderId: string;
  readonly heardAt: Date;
  readonly warnedAt: Date;
  readonly leave: LeaveRows;
}

/** A holder who was asked, and of whom nothing has been heard since: the slot opens again, and both sides are told alone. */
export async function takeBackSilent(tick: Tick): Promise<number> {
  const found = await tick.db.$queryRaw<Warned[]>`
    SELECT t."orgId"::text AS "orgId", t.number, s."holderId"::text AS "holderId",
      coalesce(s."stillOnAt", s."claimedAt") AS "heardAt", s."warnedAt", ${leaveOfHolder} AS leave
    FROM organisation o
    JOIN task t ON t."orgId" = o.id AND t.state IN ('offered', 'claimed')
    JOIN task_slot s ON s."orgId" = t."orgId" AND s."taskId" = t.id
    WHERE s."holderId" IS NOT NULL AND s."doneAt" IS NULL AND s."warnedAt" <= ${longAgo(tick.now, 'grace')}
    ORDER BY t."orgId", t.number, s.index`;
  const due = await whoseTimeHasCome(tick, found, (time, { warnedAt, leave }) =>
    isDue(takenBackAt(time, toInstant(warnedAt), toSpans(leave)), tick.now),
  );
  return forEach(tick, due, takeBack);
}

async function takeBack(work: ClockWork, { number, holderId, heardAt, warnedAt }: Warned): Promise<boolean> {
  const { tx, org } = work;
  await oneAtATime(work, number);
  const task = await readTask(tx, org.id, number);
  const { count } = await tx.taskSlot.updateMany({
    where: {
      ...heldBy(work, holderId),
      taskId: task.id,
      task: { state: { in: statesFor('take-back') } },
      warnedAt,
    },
    data: freed(work),
  });
  if (count === 0) return false;
  await audit(work, {
    action: 'task.take-back',
    subject: taskSubject(task.id),
    others: [holderId],
    after: { number, holder: holderId },
  });
  const heard = toInstant(heardAt).toString();
  const asked = toInstant(warnedAt).toString();
  await announce(
    work,
    [holderId, task.requester.id].map((reader) => ({
      key: `task-taken-back:${task.id}:${holderId}:${asked}:${reader}`,
      kind: 'task-taken-back',
      about: { number, holder: holderId, reader, heard, asked },
      subject: taskSubject(task.id),
      to: { personId: reader },
    })),
  );
  await settleTask(work, number);
  return true;
}
