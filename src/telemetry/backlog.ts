import type { Database } from '../store/store.ts';
import { fromInstant } from '../store/time.ts';
import type { Reading } from './meter.ts';

/** What waits in the database, of all organisations together: every replica says the same of it. */
export async function backlog(db: Database, now: Temporal.Instant): Promise<readonly Reading[]> {
  const at = fromInstant(now);
  const [announcements, errands, sources, digests] = await Promise.all([
    db.$queryRaw<{ pending: number; unknown: number; failed: number; disconnected: number; oldest: number }[]>`
      SELECT (count(*) FILTER (WHERE state <> 'failed'))::int AS pending,
        (count(*) FILTER (WHERE state <> 'failed' AND "triedAt" IS NOT NULL AND "postedMessage" IS NULL))::int AS unknown,
        (count(*) FILTER (WHERE state = 'failed' AND failure IS DISTINCT FROM 'disconnected'))::int AS failed,
        (count(*) FILTER (WHERE state = 'failed' AND failure = 'disconnected'))::int AS disconnected,
        coalesce(extract(epoch FROM ${at}::timestamptz - min("createdAt")
          FILTER (WHERE state <> 'failed' AND shown = 0)), 0)::float8 AS oldest
      FROM announcement WHERE shown < wanted OR state = 'failed'`,
    db.errand.groupBy({ by: ['state'], where: { state: { in: ['waiting', 'running'] } }, _count: true }),
    db.$queryRaw<{ system: string; well: number; failing: number; silent: number }[]>`
      SELECT name::text AS system, (count(*) FILTER (WHERE "failingSince" IS NULL))::int AS well,
        count("failingSince")::int AS failing,
        extract(epoch FROM ${at}::timestamptz - min(coalesce("heardAt", "connectedAt")))::float8 AS silent
      FROM source WHERE "disconnectedAt" IS NULL GROUP BY name`,
    db.$queryRaw<{ late: number; skipped: number }[]>`
      SELECT (count(*) FILTER (WHERE NOT skipped AND "startedAt" > "dueAt" + interval '5 minutes'))::int AS late,
        (count(*) FILTER (WHERE skipped))::int AS skipped
      FROM occurrence WHERE "startedAt" > ${at}::timestamptz - interval '24 hours'`,
  ]);
  const [told] = announcements;
  const [began] = digests;
  const gauge = <Of extends Reading['of']>(of: Of, state: string, value = 0) => ({ of, labels: { state }, value });
  return [
    gauge('qibu_announcements', 'pending', told?.pending),
    gauge('qibu_announcements', 'unknown', told?.unknown),
    gauge('qibu_announcements', 'failed', told?.failed),
    gauge('qibu_announcements', 'disconnected', told?.disconnected),
    { of: 'qibu_announcements_oldest_pending_seconds', labels: {}, value: Math.max(0, told?.oldest ?? 0) },
    ...(['waiting', 'running'] as const).map((state) =>
      gauge('qibu_errands', state, errands.find((row) => row.state === state)?._count),
    ),
    ...sources.flatMap(({ system, well, failing, silent }): Reading[] => [
      { of: 'qibu_sources', labels: { system, state: 'well' }, value: well },
      { of: 'qibu_sources', labels: { system, state: 'failing' }, value: failing },
      { of: 'qibu_source_silent_seconds', labels: { system }, value: Math.max(0, silent) },
    ]),
    gauge('qibu_digests_late', 'late', began?.late),
    gauge('qibu_digests_late', 'skipped', began?.skipped),
  ] as readonly Reading[];
}
