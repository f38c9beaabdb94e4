import { askedAt, isDue } from '../../../domain/tasks/clock.ts';
import { statesFor } from '../../../domain/tasks/life.ts';
import { announce } from '../../../outbox/announce.ts';
import { fromInstant, toInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { heldBy } from '../held.ts';
import { readTask, taskSubject } from '../read.ts';
import { oneAtATime, settleTask } from '../settle.ts';
import { type LeaveRows, leaveOfHolder, toSpans } from './leave.ts';
import { type ClockWork, forEach, longAgo, type Tick, whoseTimeHasCome } from './tick.ts';

interface Silent {
  readonly orgId: string;
  readonly number: number;
  readonly holderId: string;
  readonly heardAt: Date;
  readonly leave: LeaveRows;
}

/** A holder of whom nothing has been heard for days, since the claim or the last word on it: asked whether it goes on. */
export async function warnSilent(tick: Tick): Promise<number> {
  const found = await tick.db.$queryRaw<Silent[]>`
    SELECT t."orgId"::text AS "orgId", t.number, s."holderId"::text AS "holderId",
      coalesce(s."stillOnAt", s."claimedAt") AS "heardAt", ${leaveOfHolder} AS leave
    FROM organisation o
    JOIN task t ON t."orgId" = o.id AND t.state IN ('offered', 'claimed')
    JOIN task_slot s ON s."orgId" = t."orgId" AND s."taskId" = t.id
    WHERE s."holderId" IS NOT NULL AND s."doneAt" IS NULL AND s."warnedAt" IS NULL
      AND coalesce(s."stillOnAt", s."claimedAt") <= ${longAgo(tick.now, 'silent')}
    ORDER BY t."orgId", t.number, s.index`;
  const due = await whoseTimeHasCome(tick, found, (time, { heardAt, leave }) =>
    isDue(askedAt(time, toInstant(heardAt), toSpans(leave)), tick.now),
  );
  return forEach(tick, due, warn);
}

async function warn(work: ClockWork, { number, holderId, heardAt }: Silent): Promise<boolean> {
  const { tx, org, now } = work;
  // As the database keeps it, so that the card finds the question it is about.
  const warnedAt = fromInstant(now);
  await oneAtATime(work, number);
  const task = await readTask(tx, org.id, number);
  const { count } = await tx.taskSlot.updateMany({
    where: {
      ...heldBy(work, holderId),
      taskId: task.id,
      task: { state: { in: statesFor('warn') } },
      warnedAt: null,
      OR: [{ stillOnAt: heardAt }, { stillOnAt: null, claimedAt: heardAt }],
    },
    data: { warnedAt },
  });
  if (count === 0) return false;
  await audit(work, { action: 'task.warn', subject: taskSubject(task.id), after: { number, holder: holderId } });
  await announce(work, [
    {
      key: `task-warned:${task.id}:${holderId}:${heardAt.getTime()}`,
      kind: 'task-warned',
      about: { number, holder: holderId, at: warnedAt.toISOString() },
      subject: taskSubject(task.id),
      to: { personId: holderId },
    },
  ]);
  await settleTask(work, number);
  return true;
}
