import type { Database } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';
import { digestKey } from './due.ts';

interface Which {
  readonly orgId: string;
  readonly chatId: string;
  readonly digest: string;
  readonly day: Temporal.PlainDate;
}

/**
 * It never got to its chat, and by now there is a later one: where a chat could not be reached for weeks nobody wants to read
 * them all.
 */
export async function isOvertaken(db: Database, { orgId, chatId, digest, day }: Which): Promise<boolean> {
  const schedule = await db.schedule.findUnique({
    where: { orgId_chatId_digest: { orgId, chatId, digest } },
    select: { id: true, occurrences: { where: { localDate: { gt: fromDay(day) } }, take: 1 } },
  });
  if (!schedule || schedule.occurrences.length === 0) return false;
  const own = await db.announcement.findUnique({
    where: { orgId_key: { orgId, key: digestKey(schedule.id, day) } },
    select: { postedMessage: true },
  });
  return own !== null && own.postedMessage === null;
}
