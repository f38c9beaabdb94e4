import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { opening, quarter } from '../company.ts';
import { entriesBetween } from '../history.ts';
import { type Ids, idOf } from './ids.ts';

/** What people reported before the demo begins. */
export async function seedHistory(tx: Tx, orgId: string, ids: Ids): Promise<void> {
  const entries = entriesBetween(quarter.from, opening.toPlainDate().subtract({ days: 1 }));
  // Ids of the same moment come in any order; in theirs, what was said first stays the first.
  const inOrder = entries.map(() => randomUUIDv7()).sort();
  await tx.entry.createMany({
    data: entries.map(({ person, day, ...entry }, index) => ({
      ...entry,
      orgId,
      id: inOrder[index] ?? '',
      personId: idOf(ids.people, person),
      day: fromDay(day),
      recordedAt: fromInstant(day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '18:00' }).toInstant()),
      recordedById: idOf(ids.people, person),
      source: 'manual',
    })),
  });
}
