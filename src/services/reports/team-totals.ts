import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Tx } from '../../store/store.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';
import { countedSql, saysSql } from './in-roll-up.ts';
import { type Mended, type MendedRow, mendedFrom, mostDifferences } from './mended.ts';

/** So many people of one team report at once without waiting for one another, and a team's day is so many rows. */
const shards = 8;

/** The same as `shardOf` in SQL, of a column with a person's id. */
export const shardOf = (personId: string): number => Number.parseInt(personId.slice(-2), 16) % shards;

/** So many transactions with reports of one company are under way at once: one is written while the other is made ready. */
const lanes = 2;

/** What people of one lane report is written to none of the rows, of persons or teams, to which that of another lane is. */
export const laneOf = (personId: string): number => shardOf(personId) % lanes;

/** What teams have is kept for what adds up over days and over people; everything else is read from the people's days. */
export const isKept = ({ rollupTime, rollupPeople }: Indicator): boolean =>
  rollupTime === 'sum' && rollupPeople === 'sum';

/** The teams for which a person's day counts: those that the person belonged to on that day, and all above, each once. */
export function teamsOfDay(org: Organisation, personId: string, day: Temporal.PlainDate): string[] {
  const teams = teamsOn(org, day);
  const own = membershipsOf(org, personId, day);
  return [...new Set(own.flatMap(({ teamId }) => withAbove(teams, teamId).map(({ id }) => id)))];
}

/**
 * Compares the totals of all teams with the days of their people, for days from `since` on, and mends those that differ.
 * What has been taken back may leave a row of nothing.
 */
export async function rebuildTeamTotals(tx: Tx, orgId: string, since: Temporal.PlainDate): Promise<Mended> {
  const from = since.toString();
  const [row] = await tx.$queryRaw<MendedRow[]>`
    WITH RECURSIVE above AS (
      SELECT "teamId" AS team, "teamId" AS above, "from", coalesce(until, 'infinity'::date) AS until
      FROM team_placement WHERE "orgId" = ${orgId}::uuid
      UNION ALL
      SELECT a.team, p."parentId", greatest(a."from", p."from"), least(a.until, coalesce(p.until, 'infinity'::date))
      FROM above a
      JOIN team_placement p ON p."orgId" = ${orgId}::uuid AND p."teamId" = a.above
      WHERE p."parentId" IS NOT NULL
        AND greatest(a."from", p."from") <= least(a.until, coalesce(p.until, 'infinity'::date))
    ), counted AS (
      SELECT DISTINCT a.above AS team, t."personId", t.indicator, t.day, ${countedSql('inRollUp')} AS amount
      FROM total t
      JOIN LATERAL (
        SELECT "rollupTime", "rollupPeople" FROM indicator
        WHERE "orgId" = t."orgId" AND key = t.indicator AND "from" <= t.day ORDER BY "from" DESC LIMIT 1
      ) i ON i."rollupTime" = 'sum' AND i."rollupPeople" = 'sum'
      JOIN membership m ON m."orgId" = t."orgId" AND m."personId" = t."personId"
        AND t.day BETWEEN m."from" AND coalesce(m.until, 'infinity'::date)
      JOIN above a ON a.team = m."teamId" AND t.day BETWEEN a."from" AND a.until
      WHERE t."orgId" = ${orgId}::uuid AND t.day >= ${from}::date AND ${saysSql}
    ), summed AS (
      SELECT team AS "teamId", indicator, day, (get_byte(uuid_send("personId"), 15) % ${shards}::int)::smallint AS shard,
        sum(amount)::bigint AS amount
      FROM counted GROUP BY 1, 2, 3, 4
    ), kept AS (
      SELECT "teamId", indicator, day, shard, amount FROM team_total
      WHERE "orgId" = ${orgId}::uuid AND day >= ${from}::date
    ), compared AS MATERIALIZED (
      SELECT "teamId", indicator, day, shard, kept.amount AS had, summed.amount AS due
      FROM summed FULL JOIN kept USING ("teamId", indicator, day, shard)
    ), wrong AS MATERIALIZED (
      SELECT * FROM compared WHERE coalesce(had, 0) <> coalesce(due, 0)
    ), gone AS (
      DELETE FROM team_total t USING wrong w
      WHERE w.due IS NULL AND t."orgId" = ${orgId}::uuid AND t."teamId" = w."teamId" AND t.indicator = w.indicator
        AND t.day = w.day AND t.shard = w.shard
    ), mended AS (
      INSERT INTO team_total ("orgId", "teamId", indicator, day, shard, amount)
      SELECT ${orgId}::uuid, "teamId", indicator, day, shard, due FROM wrong WHERE due IS NOT NULL
      ON CONFLICT ("orgId", "teamId", indicator, day, shard) DO UPDATE SET amount = excluded.amount
    )
    SELECT (SELECT count(*) FROM compared)::int AS checked, (SELECT count(*) FROM wrong)::int AS wrong,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('ofId', "teamId", 'indicator', indicator, 'day', day, 'had', had::text,
          'due', due::text) ORDER BY day DESC, indicator, "teamId", shard)
        FROM (SELECT * FROM wrong ORDER BY day DESC, indicator, "teamId", shard LIMIT ${mostDifferences}::int) latest
      ), '[]') AS differences`;
  return mendedFrom(row);
}
