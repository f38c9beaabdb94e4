import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Standing } from '../../domain/standing.ts';
import { fromDay } from '../../store/time.ts';
import { isKept } from '../reports/team-totals.ts';
import { type Reading, standingIn, type TargetRow } from './people.ts';

/**
 * How teams stand with each indicator for which they have a target, in the order of `indicators`; what is below a team
 * counts. Each day counts for the teams that its person belonged to on that day, and a person who belongs to two of them
 * counts once.
 */
export async function standingsOfTeams(
  work: Reading,
  teamIds: readonly string[],
  indicators: readonly Indicator[],
): Promise<Map<string, Standing[]>> {
  const { tx, org, today } = work;
  const day = fromDay(today);
  const rows = await tx.$queryRaw<(TargetRow & { readonly teamId: string })[]>`
    SELECT c."teamId"::text AS "teamId", c.indicator, c.kind, c."from", c.until, c.target,
      coalesce(r.sum, 0) AS sum, NULL::bigint AS last
    FROM (
      SELECT DISTINCT ON (t."teamId", t.indicator)
        t."teamId", t.indicator, t.amount AS target, p.kind::text AS kind, p."from", p.until
      FROM target t
      JOIN period p ON p."orgId" = t."orgId" AND p.id = t."periodId"
      WHERE t."orgId" = ${org.id}::uuid AND t."teamId" = ANY (${[...teamIds]}::uuid[])
        AND t.indicator = ANY (${indicators.filter(isKept).map(({ key }) => key)}) AND t."from" <= ${day}::date
        AND p."from" <= ${day}::date AND p.until >= ${day}::date
      ORDER BY t."teamId", t.indicator, p.until - p."from", t.version DESC
    ) c
    LEFT JOIN LATERAL (
      SELECT sum(amount) AS sum FROM team_total
      WHERE "orgId" = ${org.id}::uuid AND "teamId" = c."teamId" AND indicator = c.indicator
        AND day BETWEEN c."from" AND ${day}::date
    ) r ON true`;
  const standings = new Map<string, Standing[]>(teamIds.map((id) => [id, []]));
  for (const indicator of indicators) {
    for (const row of rows) {
      if (row.indicator !== indicator.key) continue;
      const standing = standingIn(work, indicator, row);
      if (standing) standings.get(row.teamId)?.push(standing);
    }
  }
  return standings;
}
