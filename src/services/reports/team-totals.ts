import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Tx } from '../../store/store.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/** So many people of one team report at once without waiting for one another, and a team's day is so many rows. */
const shards = 8;

/** The same as `shardOf` in SQL, of a column with a person's id. */
export const shardOf = (personId: string): number => Number.parseInt(personId.slice(-2), 16) % shards;

/** What teams have is kept for what adds up over days and over people; everything else is read from the people's days. */
export const isKept = ({ rollupTime, rollupPeople }: Indicator): boolean =>
  rollupTime === 'sum' && rollupPeople === 'sum';

/** The teams for which a person's day counts: those that the person belonged to on that day, and all above, each once. */
export function teamsOfDay(org: Organisation, personId: string, day: Temporal.PlainDate): string[] {
  const teams = teamsOn(org, day);
  const own = membershipsOf(org, personId, day);
  return [...new Set(own.flatMap(({ teamId }) => withAbove(teams, teamId).map(({ id }) => id)))];
}

/** Makes the totals of all teams anew from the days of their people, for days from `since` on. */
export async function rebuildTeamTotals(tx: Tx, orgId: string, since: Temporal.PlainDate): Promise<void> {
  const from = since.toString();
  await tx.$executeRaw`DELETE FROM team_total WHERE "orgId" = ${orgId}::uuid AND day >= ${from}::date`;
  await tx.$executeRaw`
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
      SELECT DISTINCT a.above AS team, t."personId", t.indicator, t.day, t.amount
      FROM total t
      JOIN LATERAL (
        SELECT "rollupTime", "rollupPeople" FROM indicator
        WHERE "orgId" = t."orgId" AND key = t.indicator AND "from" <= t.day ORDER BY "from" DESC LIMIT 1
      ) i ON i."rollupTime" = 'sum' AND i."rollupPeople" = 'sum'
      JOIN membership m ON m."orgId" = t."orgId" AND m."personId" = t."personId"
        AND t.day BETWEEN m."from" AND coalesce(m.until, 'infinity'::date)
      JOIN above a ON a.team = m."teamId" AND t.day BETWEEN a."from" AND a.until
      WHERE t."orgId" = ${orgId}::uuid AND t.day >= ${from}::date
    )
    INSERT INTO team_total ("orgId", "teamId", indicator, day, shard, amount)
    SELECT ${orgId}::uuid, team, indicator, day, get_byte(uuid_send("personId"), 15) % ${shards}::int, sum(amount)
    FROM counted GROUP BY 2, 3, 4, 5`;
}
