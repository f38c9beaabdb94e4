import type { Database } from '../store/store.ts';
import type { DeliveryJob } from './announce.ts';
import type { JobQueue } from './queue.ts';

/** With more than this to catch up on, the next sweep takes the rest. */
const mostAtOnce = 200;

/** How many announcements, of all organisations, are not shown as they should be and not given up. */
export async function undelivered(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM announcement WHERE shown < wanted AND state <> 'failed'`;
  return Number(row?.count ?? 0);
}

/**
 * A job may die with the process that had taken it, and the queue notices only after a minute. This gives a new job to each
 * announcement, of any organisation, that is behind while nobody has a lease on it and no job for it waits: one that does
 * wait may be told to, because a messenger is out of reach or wants to be left alone for a while. One job too many does no
 * harm, it finds nothing to do.
 */
export async function sweep(db: Database, queue: Pick<JobQueue, 'waiting' | 'later'>): Promise<void> {
  const waiting = (await queue.waiting()).map(({ announcementId }) => announcementId);
  const abandoned = await db.$queryRaw<DeliveryJob[]>`
    SELECT "orgId"::text AS "orgId", id::text AS "announcementId", kind FROM announcement
    WHERE shown < wanted AND state <> 'failed' AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      AND id <> ALL (${waiting}::uuid[])
    ORDER BY "createdAt" LIMIT ${mostAtOnce}`;
  for (const job of abandoned) await queue.later(job, 0);
}
