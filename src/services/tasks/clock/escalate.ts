import { escalatedAt, isDue } from '../../../domain/tasks/clock.ts';
import { statesFor } from '../../../domain/tasks/life.ts';
import { workingDaysPassed } from '../../../domain/working-time.ts';
import { announce } from '../../../outbox/announce.ts';
import { fromInstant, toInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { managersAbove } from '../../people/manager.ts';
import { readTask, taskSubject } from '../read.ts';
import { oneAtATime } from '../settle.ts';
import { reachable } from './reachable.ts';
import { type ClockWork, forEach, longAgo, type Tick, timeOf, whoseTimeHasCome } from './tick.ts';

interface Unclaimed {
  readonly orgId: string;
  readonly number: number;
  /** Since when the slot has been free that has been so the longest. */
  readonly freeSince: Date;
}

/** A slot that nobody has taken for days: the requester's manager is told, once a task. */
export async function escalateUnclaimed(tick: Tick): Promise<number> {
  const found = await tick.db.$queryRaw<Unclaimed[]>`
    SELECT t."orgId"::text AS "orgId", t.number, min(coalesce(s."reopenedAt", t."createdAt")) AS "freeSince"
    FROM organisation o
    JOIN task t ON t."orgId" = o.id AND t.state = 'offered' AND t."escalatedAt" IS NULL
    JOIN task_slot s ON s."orgId" = t."orgId" AND s."taskId" = t.id AND s."holderId" IS NULL AND s."closedAt" IS NULL
    GROUP BY o.id, t."orgId", t.id
    HAVING min(coalesce(s."reopenedAt", t."createdAt")) <= ${longAgo(tick.now, 'unclaimed')}
    ORDER BY t."orgId", t.number`;
  const due = await whoseTimeHasCome(tick, found, (time, { freeSince }) =>
    isDue(escalatedAt(time, toInstant(freeSince)), tick.now),
  );
  return forEach(tick, due, escalate);
}

async function escalate(work: ClockWork, { number, freeSince }: Unclaimed): Promise<boolean> {
  const { tx, org, now } = work;
  await oneAtATime(work, number);
  const { count } = await tx.task.updateMany({
    where: { orgId: org.id, number, state: { in: statesFor('escalate') }, escalatedAt: null },
    data: { escalatedAt: fromInstant(now) },
  });
  if (count === 0) return false;
  const task = await readTask(tx, org.id, number);
  const personId = (await managerToTell(work, task.requester.id)) ?? task.requester.id;
  await audit(work, {
    action: 'task.escalate',
    subject: taskSubject(task.id),
    others: [personId],
    after: { number, to: personId },
  });
  await announce(work, [
    {
      key: `task-escalated:${task.id}`,
      kind: 'task-escalated',
      about: { number, reader: personId, days: workingDaysPassed(timeOf(org), toInstant(freeSince), now) },
      subject: taskSubject(task.id),
      to: { personId },
    },
  ]);
  return true;
}

/** The nearest above the requester who can be told; whoever has none is told themselves. */
async function managerToTell({ tx, org, now }: ClockWork, requesterId: string): Promise<string | undefined> {
  const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
  const above = managersAbove(org, requesterId, today).map(({ personId }) => personId);
  const people = await tx.person.findMany({ where: { ...reachable(org, today), id: { in: above } } });
  return above.find((id) => people.some((person) => person.id === id));
}
