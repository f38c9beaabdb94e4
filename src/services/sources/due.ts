import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
}

/** When the clock of the organisation shows this, everything is compared: nobody works, and it is done by breakfast. */
const compareAt = 3 * 60;
/** So long an errand is kept that is over. */
const keptFor = Temporal.Duration.from({ hours: 24 * 30 });

interface Due {
  readonly orgId: string;
  readonly sourceId: string;
  readonly kind: 'sync' | 'reconcile';
  readonly key: string;
}

/**
 * Sends for what is due of every source: what changed since, as often as it is to be asked, and everything once a day. An errand
 * has a name by its time, so however many look at the clock, it is gone on once; while one waits or is under way no other is
 * sent, nor what a comparison under way finds anyhow; and what somebody has had read since is not read again. Gives how many
 * were.
 */
export async function sendDueErrands({ db, now, newId }: Tick): Promise<number> {
  const at = now.toString({ fractionalSecondDigits: 3 });
  const due = await db.$queryRaw<Due[]>`
    WITH asked AS (
      SELECT s."orgId", s.id AS "sourceId", s."everyMinutes",
        ${at}::timestamptz AT TIME ZONE o.zone AS local,
        floor(extract(epoch FROM ${at}::timestamptz) / 60 / s."everyMinutes")::bigint AS nth,
        since."readUntil", since."comparedAt" AT TIME ZONE o.zone AS "comparedAt"
      FROM source s JOIN organisation o ON o.id = s."orgId" CROSS JOIN LATERAL (
        SELECT min(coalesce(c."readUntil", '-infinity')) AS "readUntil",
          min(coalesce(c."comparedAt", '-infinity')) AS "comparedAt"
        FROM mapping m LEFT JOIN coverage c ON c."orgId" = m."orgId" AND c."mappingId" = m.id
        WHERE m."orgId" = s."orgId" AND m."sourceId" = s.id AND m.until IS NULL) since
      WHERE s."disconnectedAt" IS NULL
    ), named AS (
      SELECT "orgId", "sourceId", 'sync' AS kind, 'sync:' || "everyMinutes" || ':' || nth AS key FROM asked
      WHERE "readUntil" < to_timestamp(nth * "everyMinutes" * 60)
      UNION ALL
      SELECT "orgId", "sourceId", 'reconcile', 'reconcile:' || local::date FROM asked
      WHERE local::date + make_interval(mins => ${compareAt}::int) <= local
        AND "comparedAt" < local::date + make_interval(mins => ${compareAt}::int)
    )
    SELECT n."orgId"::text AS "orgId", n."sourceId"::text AS "sourceId", n.kind, n.key FROM named n
    WHERE NOT EXISTS (
      SELECT FROM errand e WHERE e."orgId" = n."orgId" AND e."sourceId" = n."sourceId"
        AND (e.key = n.key OR (e.kind::text IN (n.kind, 'reconcile') AND e.state IN ('waiting', 'running'))))
    ORDER BY n."orgId", n."sourceId", n.kind`;
  await db.errand.deleteMany({ where: { endedAt: { lt: fromInstant(now.subtract(keptFor)) } } });
  if (due.length === 0) return 0;
  const { count } = await db.errand.createMany({
    data: due.map((one) => ({ ...one, id: newId(), about: {}, createdAt: fromInstant(now) })),
    skipDuplicates: true,
  });
  return count;
}
