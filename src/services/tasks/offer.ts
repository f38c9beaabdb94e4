import type { Place, TaskKind } from '../../domain/tasks/task.ts';
import { announce } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { taskSubject } from './read.ts';

export interface Offer {
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | undefined;
  /** The customer's other owner, who can confirm as well. */
  readonly partnerId?: string | undefined;
  readonly points: number;
  /** Through which the points count. */
  readonly indicator: string;
  readonly dueOn: Temporal.PlainDate;
  /** One a slot; the shares add up to the whole. */
  readonly slots: readonly Place[];
}

/** Publishes a task and announces it in every chat that is bound to a team. Gives its number and how many chats. */
export async function offerTask(work: Work, offer: Offer): Promise<{ number: number; chats: number }> {
  const { tx, org, newId } = work;
  const id = newId();
  // Numbers are given out one after the other; two offers at once wait for each other here and nowhere else. A stronger
  // lock would wait for everybody who has written a row of this organisation, and two such offers for each other.
  await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR NO KEY UPDATE`;
  const last = await tx.task.aggregate({ where: { orgId: org.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { slots, dueOn, customer, partnerId, ...plain } = offer;
  await tx.task.create({
    data: {
      ...plain,
      orgId: org.id,
      id,
      number,
      customer: customer ?? null,
      partnerId: partnerId ?? null,
      dueOn: fromDay(dueOn),
      requesterId: work.actor.personId,
      state: 'offered',
      createdAt: fromInstant(work.now),
    },
    select: { id: true },
  });
  await tx.taskSlot.createMany({
    data: slots.map((place, index) => ({ orgId: org.id, taskId: id, index, ...place })),
  });
  const chats = await tx.chat.findMany({ where: { orgId: org.id }, select: { id: true }, orderBy: { id: 'asc' } });
  await announce(
    work,
    chats.map((chat) => ({
      key: `task:${id}:${chat.id}`,
      kind: 'task',
      about: { number },
      subject: taskSubject(id),
      to: { chatId: chat.id },
    })),
  );
  await audit(work, { action: 'task.offer', subject: taskSubject(id), after: { number, title: offer.title } });
  return { number, chats: chats.length };
}
