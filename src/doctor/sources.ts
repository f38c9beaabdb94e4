import { isSilentBy } from '../domain/sources/heard.ts';
import type { SourceKind, SourceName } from '../ports/source.ts';
import type { Database } from '../store/store.ts';
import { toInstant } from '../store/time.ts';
import { type Check, type Patient, withoutDatabase } from './check.ts';
import type { Trouble } from './trouble.ts';

/** Whoever is asked to look at a record has done so by then. */
const longestWait = Temporal.Duration.from({ hours: 24 * 7 });
/** So long ago it matters that somebody has pushed what nobody believed. */
const lately = Temporal.Duration.from({ hours: 24 });

/** Whether the systems that numbers come from let us in, say what they are asked, and say nothing that nobody looks at. */
export const sources: Check = {
  name: 'sources',
  blind: withoutDatabase,
  async look(patient) {
    const db = await patient.db;
    if (!db) return [];
    const org = patient.orgId ?? null;
    const connected = await connectedTo(db, org);
    const names = [...new Set(connected.map(({ name }) => name))];
    return [
      ...withoutSettings(patient, names),
      ...connected.flatMap((one) => howHeard(one, patient.now)),
      ...(await wronglyPushed(db, org, patient.now)),
      ...(await adrift(db, org)),
      ...(await longWaiting(db, org, patient.now)),
    ];
  },
};

/** Those that are read: of one that nothing is mapped of nothing is asked. */
async function connectedTo(db: Database, org: string | null) {
  const rows = await db.source.findMany({
    where: { ...(org ? { orgId: org } : {}), disconnectedAt: null, mappings: { some: { until: null } } },
    select: {
      name: true,
      heardAt: true,
      failure: true,
      failingSince: true,
      everyMinutes: true,
      listensUntil: true,
      connectedAt: true,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const at = (date: Date | null) => (date ? toInstant(date) : undefined);
  return rows.map(({ heardAt, failingSince, listensUntil, connectedAt, ...row }) => ({
    ...row,
    // What has just been connected has had no time to say anything.
    heardAt: at(heardAt ?? connectedAt),
    failingSince: at(failingSince),
    listensUntil: at(listensUntil),
  }));
}

type Connected = Awaited<ReturnType<typeof connectedTo>>[number];

/** What the operator has to set, for these. */
function withoutSettings({ sources: kinds, seals, publicUrl }: Patient, names: readonly SourceName[]): Trouble[] {
  const those = (fits: (kind: Patient['sources'][number]) => boolean) =>
    kinds.filter((kind) => names.includes(kind.name) && fits(kind)).map(({ name }) => name);
  const sealed = seals ? [] : those(({ settings }) => settings.length > 0);
  const pushing = publicUrl === undefined ? those(({ pushes }) => pushes !== undefined) : [];
  return [
    ...(sealed.length > 0 ? [{ code: 'no-key' as const, sources: sealed }] : []),
    ...(pushing.length > 0 ? [{ code: 'no-push-address' as const, sources: pushing }] : []),
  ];
}

function howHeard(one: Connected, now: Temporal.Instant): Trouble[] {
  const { name: source, failure, failingSince, listensUntil } = one;
  const [why = '', said = ''] = failure?.split(' ', 2) ?? [];
  if (failure !== null && ['credentials', 'forbidden', 'setting'].includes(why)) {
    return [{ code: 'source-refused', source, said: said || why }];
  }
  if (isSilentBy(one, now)) {
    return [{ code: 'source-silent', source, since: failingSince ?? one.heardAt, said: said || why }];
  }
  const ended = listensUntil !== undefined && Temporal.Instant.compare(listensUntil, now) < 0;
  return ended ? [{ code: 'listening-ended', source, at: listensUntil }] : [];
}

/** Where nothing that was believed has been pushed since: mostly the two sides have different secrets. */
async function wronglyPushed(db: Database, org: string | null, now: Temporal.Instant): Promise<Trouble[]> {
  const since = now.subtract(lately).toString({ fractionalSecondDigits: 3 });
  const rows = await db.$queryRaw<{ source: SourceKind['name']; at: Date }[]>`
    SELECT s.name::text AS source, max(a.at) AS at FROM audit a
    JOIN source s ON s."orgId" = a."orgId" AND a.subject = 'source:' || s.id AND s."disconnectedAt" IS NULL
    WHERE a.action = 'source.push-refused' AND a.at > ${since}::timestamptz AND (${org}::uuid IS NULL OR a."orgId" = ${org}::uuid)
    GROUP BY s."orgId", s.id, s.name
    HAVING NOT EXISTS (
      SELECT FROM seen WHERE seen."orgId" = s."orgId" AND seen.key LIKE 'push:' || s.id || ':%' AND seen.at > max(a.at))
    ORDER BY 1`;
  return rows.map(({ source, at }) => ({ code: 'push-refused', source, at: toInstant(at) }));
}

/** Mappings that count for an indicator which there is no more. */
async function adrift(db: Database, org: string | null): Promise<Trouble[]> {
  const rows = await db.$queryRaw<{ source: SourceKind['name']; mapping: number }[]>`
    SELECT s.name::text AS source, m.number AS mapping FROM mapping m
    JOIN source s ON s."orgId" = m."orgId" AND s.id = m."sourceId"
    WHERE m.until IS NULL AND s."disconnectedAt" IS NULL AND (${org}::uuid IS NULL OR m."orgId" = ${org}::uuid)
      AND NOT EXISTS (SELECT FROM indicator i WHERE i."orgId" = m."orgId" AND i.key = m.indicator)
    ORDER BY 1, 2`;
  return rows.map((row) => ({ code: 'mapping-adrift', ...row }));
}

async function longWaiting(db: Database, org: string | null, now: Temporal.Instant): Promise<Trouble[]> {
  const before = now.subtract(longestWait).toString({ fractionalSecondDigits: 3 });
  const rows = await db.$queryRaw<{ source: SourceKind['name']; count: number }[]>`
    SELECT s.name::text AS source, count(*)::int AS count FROM source_record r
    JOIN mapping m ON m."orgId" = r."orgId" AND m.id = r."mappingId" AND m.until IS NULL
    JOIN source s ON s."orgId" = m."orgId" AND s.id = m."sourceId" AND s."disconnectedAt" IS NULL
    WHERE r.state = 'waiting' AND r."changedAt" < ${before}::timestamptz
      AND (${org}::uuid IS NULL OR r."orgId" = ${org}::uuid)
    GROUP BY 1 ORDER BY 1`;
  return rows.map((row) => ({ code: 'records-wait', ...row }));
}
