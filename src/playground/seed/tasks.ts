import { randomUUIDv7 } from 'node:crypto';
import { catalogue } from '../../domain/indicators/catalogue.ts';
import { creditsOf } from '../../domain/tasks/credit.ts';
import { sharedAlike } from '../../domain/tasks/shares.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { type PastTask, pastTasks } from '../past-tasks.ts';
import { type Ids, idOf } from './ids.ts';

/** Tasks of the past weeks, with the points of those that were confirmed. */
export async function seedTasks(tx: Tx, orgId: string, ids: Ids): Promise<void> {
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
        state: stateOf(task),
        createdAt: at(offered),
      },
    });
    // What nobody took had one place, and that closed.
    const takers = holders.length > 0 ? holders : [undefined];
    const settled = confirmed ? { doneAt: at(confirmed), confirmedAt: at(confirmed), confirmedById: requesterId } : {};
    const slots = sharedAlike(takers.map(() => null)).map((place, index) => {
      const holder = takers[index];
      return { ...place, index, holderId: holder ? idOf(ids.people, holder) : null };
    });
    await tx.taskSlot.createMany({
      data: slots.map((slot) => ({
        ...slot,
        orgId,
        taskId: id,
        ...(slot.holderId ? { claimedAt: at(offered), ...settled } : { closedAt: at(due, '23:59') }),
      })),
    });
    if (!confirmed) continue;
    await tx.entry.createMany({
      data: creditsOf({ id, kind, points, indicator: 'teamwork' }, slots, catalogue).map(
        ({ record, indicator: { key }, ...credit }) => ({
          ...credit,
          orgId,
          id: randomUUIDv7(),
          indicator: key,
          day: fromDay(Temporal.PlainDate.from(confirmed)),
          recordedAt: at(confirmed),
          recordedById: requesterId,
          source: 'task',
          sourceRecord: record,
        }),
      ),
    });
  }
}

const stateOf = ({ confirmed, holders }: PastTask): 'confirmed' | 'claimed' | 'expired' =>
  confirmed ? 'confirmed' : holders.length > 0 ? 'claimed' : 'expired';

const at = (day: string, plainTime = '10:00'): Date =>
  fromInstant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime }).toInstant());
