import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { opening, quarter } from '../company.ts';
import { entriesBetween } from '../history.ts';
import { type Ids, idOf } from './ids.ts';

/** What people reported before the demo begins. */
export async function seedHistory(tx: Tx, orgId: string, ids: Ids): Promise<void> {
  await tx.entry.createMany({
    data: entriesBetween(quarter.from, opening.toPlainDate().subtract({ days: 1 })).map(
      ({ person, day, ...entry }) => ({
        ...entry,
        orgId,
        id: randomUUIDv7(),
        personId: idOf(ids.people, person),
        day: fromDay(day),
        recordedAt: fromInstant(day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '18:00' }).toInstant()),
        recordedById: idOf(ids.people, person),
        source: 'manual',
      }),
    ),
  });
}
