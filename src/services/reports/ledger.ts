import type { AuditAction } from '../../domain/audit/actions.ts';
import { inBatchesOf } from '../../store/batches.ts';
import type { Tx } from '../../store/store.ts';
import { onBehalfOf } from '../people/behalf.ts';
import type { Work } from '../work.ts';

/** An entry as it is written; its amounts as text, for JSON has no such numbers. */
export interface Row {
  readonly id: string;
  readonly personId: string;
  readonly indicator: string;
  readonly amount: string;
  readonly base?: string;
  readonly day: string;
  readonly source: string;
  readonly sourceRecord?: string;
  readonly note?: string;
  readonly correctsId?: string;
  readonly aboutFrom?: string;
  readonly aboutUntil?: string;
  /** It counts for the person and in no roll-up. */
  readonly overlay?: true;
  /** It stands beside the number; one that corrects another stands where that one stood, whatever is said here. */
  readonly aside?: true;
  /** The day's value is this one, and not the sum. */
  readonly replaces: boolean;
  /** The teams that the person belonged to on the day, and all above: what they have closed is closed. */
  readonly under: readonly string[];
  /** For which teams it counts, and in which of their shards. */
  readonly teams: readonly string[];
  readonly shard: number;
}

/** Within this the same report is said twice. */
const moment = '30 seconds';

interface Written {
  /** The rules are those by which the rows were made. */
  readonly fresh: boolean;
  /** The closed period in which a day lies. */
  readonly closed: string | null;
  /** When the same was recorded a moment ago, where that was asked. */
  readonly twin: Date | null;
  /** How many rows are new: all, unless one of their unique names was taken. None if not fresh, closed, or said twice. */
  readonly entered: number;
}

export interface How {
  /** Not if the actor recorded the same by hand a moment ago. */
  readonly once: boolean;
  /** What the audit calls it. */
  readonly action: Extract<
    AuditAction,
    'report.record' | 'report.undo' | 'report.correct' | 'source.count' | 'decision.lapse'
  >;
  /** What the audit says it is about, where it is not the person of the first row; the entries are counted then. */
  readonly subject?: string | undefined;
}

/**
 * Writes rows with the totals of their days and a line in the audit, in one statement: a report is answered when it is
 * committed, so every trip to the database is waited for. Those who share a transaction share the statement as well.
 */
export const writeEntries = (work: Work, rows: readonly Row[], how: How): Promise<Written> =>
  write(work.tx, { ...how, work, rows });

interface Recording extends How {
  readonly work: Work;
  readonly rows: readonly Row[];
}

const write = inBatchesOf(async (tx: Tx, recordings: readonly Recording[]) => {
  const written = new Map<Recording, Written>();
  for (const some of inTurns(recordings)) {
    for (const { nth, ...one } of await writeTogether(tx, some)) {
      const recording = some[nth];
      if (recording) written.set(recording, one);
    }
  }
  return recordings.flatMap((recording) => written.get(recording) ?? []);
});

/** Whoever records twice in the same moment does it one after the other, as everybody else would see it. */
function inTurns(recordings: readonly Recording[]): Recording[][] {
  const turnsOf = [...Map.groupBy(recordings, ({ work }) => work.actor.personId).values()];
  const most = Math.max(0, ...turnsOf.map((own) => own.length));
  return Array.from({ length: most }, (_, turn) => turnsOf.flatMap((own) => own[turn] ?? []));
}

function writeTogether(tx: Tx, recordings: readonly Recording[]): Promise<(Written & { readonly nth: number })[]> {
  const orgId = recordings[0]?.work.org.id ?? '';
  const asked = recordings.map(({ work, rows, once, action, subject }, nth) => ({
    nth,
    once,
    action,
    revision: work.org.rules.revision,
    at: work.now.toString({ fractionalSecondDigits: 3 }),
    whose: rows[0]?.personId,
    saying: rows[0]?.note,
    actorId: work.actor.personId,
    via: work.actor.via,
    inPlaceOfId: onBehalfOf(work, subject ?? `person:${rows[0]?.personId ?? ''}`) ?? null,
    auditId: work.newId(),
    subject: subject ?? `person:${rows[0]?.personId ?? ''}`,
    after: subject
      ? { entries: rows.length }
      : { entries: rows.map(({ id, indicator, amount }) => ({ id, indicator, amount })) },
  }));
  const given = recordings.flatMap(({ rows }, nth) => rows.map((row) => ({ nth, ...row })));
  return tx.$queryRaw`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked (
        nth int, once boolean, action text, revision int, at timestamptz, whose uuid, saying text, "actorId" uuid,
        via text, "inPlaceOfId" uuid, "auditId" uuid, subject text, after jsonb)
    ), given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given (
        nth int, id uuid, "personId" uuid, indicator text, replaces boolean, amount bigint, base bigint, day date,
        source text, "sourceRecord" text, note text, "correctsId" uuid, "aboutFrom" date, "aboutUntil" date,
        overlay boolean, aside boolean, under uuid[], teams uuid[], shard int)
    ), rules AS MATERIALIZED (
      -- Whoever moves people between teams waits for this lock, and then the days of their teams are counted anew.
      SELECT revision FROM organisation WHERE id = ${orgId}::uuid FOR KEY SHARE
    ), closed AS MATERIALIZED (
      -- For everybody or a team of that day; or for the person, where the day counts in a score that is closed.
      SELECT DISTINCT ON (nth) nth, id FROM (
        SELECT g.nth, p.id FROM period p JOIN given g ON g.day BETWEEN p."from" AND p.until
        WHERE p."orgId" = ${orgId}::uuid AND (p."closedAt" IS NOT NULL OR EXISTS (
          SELECT 1 FROM period_closing c
          WHERE c."orgId" = p."orgId" AND c."periodId" = p.id AND c."teamId" = ANY (g.under)))
        UNION ALL
        SELECT g.nth, p.id FROM given g
        JOIN closed_score s ON s."orgId" = ${orgId}::uuid AND s."personId" = g."personId" AND s.since <= g.day
        JOIN period p ON p."orgId" = s."orgId" AND p.id = s."periodId" AND g.day <= p.until) found
      ORDER BY nth
    ), recent AS MATERIALIZED (
      -- What of a moment ago can be the same, or takes that back: whoever reports much is not slowed down by it.
      SELECT a.nth, e.* FROM asked a CROSS JOIN LATERAL (
        SELECT * FROM entry
        WHERE a.once AND "orgId" = ${orgId}::uuid AND "personId" = a.whose AND "recordedById" = a."actorId"
          AND source = 'manual' AND (note IS NOT DISTINCT FROM a.saying OR "correctsId" IS NOT NULL)
          AND "recordedAt" BETWEEN a.at - ${moment}::interval AND a.at
        ORDER BY "recordedAt" DESC LIMIT 100) e
    ), twin AS MATERIALIZED (
      -- What was recorded at one moment and says the same, unless it has been taken back.
      SELECT DISTINCT ON (r.nth) r.nth, r."recordedAt" AS at FROM recent r
      WHERE r."correctsId" IS NULL AND NOT EXISTS (SELECT 1 FROM recent c WHERE c.nth = r.nth AND c."correctsId" = r.id)
      GROUP BY r.nth, r."recordedAt"
      HAVING jsonb_agg(jsonb_build_array(r.indicator, r.amount, r.base, r.day, r.note, r."aboutFrom") ORDER BY r.id) = (
        SELECT jsonb_agg(jsonb_build_array(g.indicator, g.amount, g.base, g.day, g.note, g."aboutFrom") ORDER BY g.id)
        FROM given g WHERE g.nth = r.nth)
      ORDER BY r.nth, r."recordedAt" DESC
    ), taken AS MATERIALIZED (
      SELECT a.* FROM asked a JOIN rules USING (revision)
      WHERE a.nth NOT IN (SELECT nth FROM closed) AND a.nth NOT IN (SELECT nth FROM twin)
    ), entered AS (
      INSERT INTO entry ("orgId", id, "personId", indicator, amount, base, day, "recordedAt", "recordedById",
        source, "sourceRecord", note, "correctsId", "aboutFrom", "aboutUntil", overlay, aside)
      SELECT ${orgId}::uuid, id, "personId", indicator, amount, base, day, at, "actorId", source, "sourceRecord", note,
        "correctsId", "aboutFrom", "aboutUntil", coalesce(overlay, false), coalesce((
          SELECT c.aside FROM entry c WHERE c."orgId" = ${orgId}::uuid AND c.id = given."correctsId"), aside, false)
      FROM given JOIN taken USING (nth)
      ON CONFLICT DO NOTHING
      RETURNING id, aside AS beside
    ), added AS MATERIALIZED (
      SELECT * FROM given JOIN entered USING (id)
    ), summed AS (
      -- In one order: two who write to the same rows at once must not wait for each other.
      INSERT INTO total ("orgId", "personId", indicator, day, amount, base, overlay, aside)
      SELECT ${orgId}::uuid, "personId", indicator, day,
        CASE WHEN bool_or(replaces) THEN (array_agg(amount ORDER BY id DESC))[1] ELSE coalesce(sum(amount)
          FILTER (WHERE NOT beside), 0) END, sum(base), sum(amount) FILTER (WHERE overlay AND NOT beside),
        sum(amount) FILTER (WHERE beside)
      FROM added WHERE "correctsId" IS NULL OR NOT replaces
      GROUP BY "personId", indicator, day ORDER BY "personId", indicator, day
      ON CONFLICT ("orgId", "personId", indicator, day) DO UPDATE SET base = total.base + excluded.base, amount = CASE
        WHEN EXISTS (SELECT 1 FROM given g WHERE g.indicator = total.indicator AND g.replaces) THEN excluded.amount
        ELSE total.amount + excluded.amount END, overlay = coalesce(total.overlay + excluded.overlay, total.overlay,
        excluded.overlay), aside = coalesce(total.aside + excluded.aside, total.aside, excluded.aside)
    ), counted AS (
      INSERT INTO team_total ("orgId", "teamId", indicator, day, shard, amount)
      SELECT ${orgId}::uuid, team, indicator, day, shard, sum(amount)
      FROM added CROSS JOIN LATERAL unnest(teams) AS team
      WHERE NOT beside
      GROUP BY team, indicator, day, shard ORDER BY team, indicator, day, shard
      ON CONFLICT ("orgId", "teamId", indicator, day, shard) DO UPDATE SET amount = team_total.amount + excluded.amount
    ), outdated AS (
      -- Their homes show it when somebody next looks at the clock: nobody who reports waits for that.
      UPDATE announcement SET wanted = wanted + 1 WHERE "orgId" = ${orgId}::uuid AND id IN (
        SELECT h.id FROM announcement h WHERE h."orgId" = ${orgId}::uuid AND h.kind = 'home'
          AND h.subject IN (SELECT 'home:' || "personId" FROM added)
        ORDER BY h.id FOR UPDATE)
    ), audited AS (
      INSERT INTO audit ("orgId", id, at, "actorId", action, subject, outcome, after, via, "inPlaceOfId")
      SELECT ${orgId}::uuid, "auditId", at, "actorId", action, subject, 'done', after, via,
        "inPlaceOfId"
      FROM taken WHERE nth IN (SELECT nth FROM added)
    )
    SELECT a.nth, c.id::text AS closed, t.at AS twin, a.revision = (SELECT revision FROM rules) AS fresh,
      (SELECT count(*)::int FROM added WHERE added.nth = a.nth) AS entered
    FROM asked a LEFT JOIN closed c USING (nth) LEFT JOIN twin t USING (nth)`;
}
