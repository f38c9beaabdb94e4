import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Refusal, StaleRules } from '../../errors.ts';
import { fromInstant, toDay } from '../../store/time.ts';
import type { Organisation, Work } from '../work.ts';
import { isKept, shardOf, teamsOfDay } from './team-totals.ts';

export interface NewEntry {
  readonly personId: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate, or the count behind an average: 1 where none is given. */
  readonly base?: bigint | undefined;
  readonly day: Temporal.PlainDate;
  readonly source: string;
  readonly sourceRecord?: string;
  readonly note?: string;
  readonly correctsId?: string;
}

/**
 * Writes entries into the ledger and brings the totals of their days up to date, in one statement of the caller's
 * transaction: a report is answered when it is committed, so every trip to the database is waited for. Gives the ids, in
 * order. Throws `StaleRules` when the rules have changed since they were read, the Refusal `period-closed` when a day lies in a closed period, and `nothing-to-undo` when somebody was
 * quicker to correct one that is corrected here.
 */
export async function recordEntries(work: Work, entries: readonly NewEntry[]): Promise<string[]> {
  const { tx, org, actor } = work;
  // Ids of the same moment come in any order; in theirs, the last of several entries stays the last.
  const ids = entries.map(() => work.newId()).sort();
  const rows = entries.map((entry, index) => rowOf(org, entry, ids[index] ?? ''));
  const audited = rows.map(({ id, indicator, amount }) => ({ id, indicator, amount }));
  const [written] = await tx.$queryRaw<{ closed: string | null; fresh: boolean; entries: bigint }[]>`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (
        id uuid, "personId" uuid, indicator text, replaces boolean, amount bigint, base bigint, day date,
        source text, "sourceRecord" text, note text, "correctsId" uuid, teams uuid[], shard int)
    ), fresh AS MATERIALIZED (
      -- Whoever moves people between teams waits for this lock, and then the days of their teams are counted anew.
      SELECT id FROM organisation WHERE id = ${org.id}::uuid AND revision = ${org.rules.revision} FOR KEY SHARE
    ), closed AS MATERIALIZED (
      SELECT p.id FROM period p JOIN given g ON g.day BETWEEN p."from" AND p.until
      WHERE p."orgId" = ${org.id}::uuid AND p."closedAt" IS NOT NULL LIMIT 1
    ), entered AS (
      INSERT INTO entry ("orgId", id, "personId", indicator, amount, base, day, "recordedAt", "recordedById",
        source, "sourceRecord", note, "correctsId")
      SELECT ${org.id}::uuid, id, "personId", indicator, amount, base, day, ${fromInstant(work.now)},
        ${actor.personId}::uuid, source, "sourceRecord", note, "correctsId"
      FROM given WHERE NOT EXISTS (SELECT 1 FROM closed) AND EXISTS (SELECT 1 FROM fresh)
      ON CONFLICT DO NOTHING
      RETURNING id
    ), summed AS (
      -- In one order: two who write to the same rows at once must not wait for each other.
      INSERT INTO total ("orgId", "personId", indicator, day, amount, base)
      SELECT ${org.id}::uuid, "personId", indicator, day,
        CASE WHEN bool_or(replaces) THEN (array_agg(amount ORDER BY id DESC))[1] ELSE sum(amount) END, sum(base)
      FROM given JOIN entered USING (id) WHERE "correctsId" IS NULL OR NOT replaces
      GROUP BY "personId", indicator, day ORDER BY "personId", indicator, day
      ON CONFLICT ("orgId", "personId", indicator, day) DO UPDATE SET base = total.base + excluded.base, amount = CASE
        WHEN EXISTS (SELECT 1 FROM given g WHERE g.indicator = total.indicator AND g.replaces) THEN excluded.amount
        ELSE total.amount + excluded.amount END
    ), counted AS (
      INSERT INTO team_total ("orgId", "teamId", indicator, day, shard, amount)
      SELECT ${org.id}::uuid, team, indicator, day, shard, sum(amount)
      FROM given JOIN entered USING (id) CROSS JOIN LATERAL unnest(teams) AS team
      GROUP BY team, indicator, day, shard ORDER BY team, indicator, day, shard
      ON CONFLICT ("orgId", "teamId", indicator, day, shard) DO UPDATE SET amount = team_total.amount + excluded.amount
    ), audited AS (
      INSERT INTO audit ("orgId", id, at, "actorId", action, subject, outcome, after, via)
      SELECT ${org.id}::uuid, ${work.newId()}::uuid, ${fromInstant(work.now)}, ${actor.personId}::uuid, 'report.record',
        ${`person:${entries[0]?.personId ?? ''}`}, 'done', ${JSON.stringify({ entries: audited })}::jsonb, ${actor.via}
      WHERE EXISTS (SELECT 1 FROM entered)
    )
    SELECT (SELECT id::text FROM closed) AS closed, EXISTS (SELECT 1 FROM fresh) AS fresh,
      (SELECT count(*) FROM entered) AS entries`;
  if (!written?.fresh) throw new StaleRules();
  if (written.closed) throw await periodClosed(work, written.closed);
  if (Number(written.entries) < rows.length) throw new Refusal({ code: 'nothing-to-undo' });
  return ids;
}

/** An entry as the statement takes it. */
function rowOf(org: Organisation, { indicator, amount, base, day, ...entry }: NewEntry, id: string) {
  const count = base ?? (indicator.rollupTime === 'average' ? 1n : undefined);
  return {
    ...entry,
    id,
    indicator: indicator.key,
    replaces: indicator.rollupTime === 'last',
    teams: isKept(indicator) ? teamsOfDay(org, entry.personId, day) : [],
    shard: shardOf(entry.personId),
    amount: String(amount),
    ...(count === undefined ? {} : { base: String(count) }),
    day: day.toString(),
  };
}

async function periodClosed({ tx, org }: Work, id: string): Promise<Refusal> {
  const { kind, from, until } = await tx.period.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id } } });
  const period = { kind, from: toDay(from), until: toDay(until) };
  return new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart });
}
