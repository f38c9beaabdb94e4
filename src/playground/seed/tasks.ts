import { randomUUIDv7 } from 'node:crypto';
import { pointsPerSlot, sharedAlike } from '../../domain/tasks/shares.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { pastTasks } from '../past-tasks.ts';
import { type Ids, idOf } from './ids.ts';

/** Tasks of the past weeks, with the points of those that were confirmed. */
export async function seedTasks(tx: Tx, orgId: string, ids: Ids): Promise<void> {
  const at = (day: string): Date =>
    fromInstant(
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant(),
    );
  for (const [index, task] of pastTasks.entries()) {
    const { kind, title, points, customer, holders, offered, due, confirmed } = task;
    const id = randomUUIDv7();
    const requesterId = idOf(ids.people, task.requester);
    await tx.task.create({
      data: {
        orgId,
        id,
        number: index + 1,
        kind,
        title,
        points,
        customer: customer ?? null,
        indicator: 'teamwork',
        dueOn: fromDay(Temporal.PlainDate.from(due)),
        requesterId,
        state: confirmed ? 'confirmed' : 'claimed',
        createdAt: at(offered),
      },
    });
    const settled = confirmed ? { doneAt: at(confirmed), confirmedAt: at(confirmed), confirmedById: requesterId } : {};
    const places = sharedAlike(holders.map(() => null));
    const slots = holders.map((holder, slot) => ({ slot, holderId: idOf(ids.people, holder) }));
    await tx.taskSlot.createMany({
      data: slots.map(({ slot, holderId }) => ({
        orgId,
        taskId: id,
        index: slot,
        share: places[slot]?.share ?? 0,
        holderId,
        claimedAt: at(offered),
        ...settled,
      })),
    });
    if (!confirmed) continue;
    const share = pointsPerSlot(points, places);
    await tx.entry.createMany({
      data: slots.map(({ slot, holderId }) => ({
        orgId,
        id: randomUUIDv7(),
        personId: holderId,
        indicator: 'teamwork',
        amount: BigInt(share[slot] ?? 0),
        day: fromDay(Temporal.PlainDate.from(confirmed)),
        recordedAt: at(confirmed),
        recordedById: requesterId,
        source: 'task',
        sourceRecord: `${id}:${slot}`,
      })),
    });
  }
}
