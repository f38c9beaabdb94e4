import { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { type Mended, type MendedRow, mendedFrom, mostDifferences } from './mended.ts';
import { rebuildTeamTotals } from './team-totals.ts';

/** Earlier than anything that may be reported. */
const beginning = Temporal.PlainDate.from('2000-01-01');

/**
 * Compares the totals of people and teams with what the ledger adds up to, and mends those that differ: sums, with the counts behind
 * averages and rates; or for an indicator whose last value counts the entry of a day that was recorded last and has not been
 * taken back. Whoever reports meanwhile has to wait: the rules are locked by then, where anybody can.
 */
export async function rebuildTotals(tx: Tx, orgId: string): Promise<Mended> {
  const people = await rebuildPeopleTotals(tx, orgId);
  const teams = await rebuildTeamTotals(tx, orgId, beginning);
  return {
    checked: people.checked + teams.checked,
    wrong: people.wrong + teams.wrong,
    differences: [...people.differences, ...teams.differences],
  };
}

/** The same for people alone; of these, where any are named. */
export async function rebuildPeopleTotals(tx: Tx, orgId: string, personIds?: readonly string[]): Promise<Mended> {
  const theirs = personIds ? Prisma.sql`AND "personId" = ANY (${[...personIds]}::uuid[])` : Prisma.empty;
  const [row] = await tx.$queryRaw<MendedRow[]>`
    WITH ledger AS (
      SELECT e."personId", e.indicator, e.day,
        CASE WHEN i."rollupTime" = 'last'
          THEN (array_agg(e.amount ORDER BY e."recordedAt" DESC, e.id DESC))[1] ELSE coalesce(sum(e.amount)
            FILTER (WHERE NOT e.aside), 0)::bigint END AS amount,
        sum(e.base)::bigint AS base, sum(e.amount) FILTER (WHERE e.overlay AND NOT e.aside)::bigint AS overlay,
        sum(e.amount) FILTER (WHERE e.aside)::bigint AS aside
      FROM entry e
      JOIN LATERAL (
        SELECT "rollupTime" FROM indicator
        WHERE "orgId" = e."orgId" AND key = e.indicator AND "from" <= e.day ORDER BY "from" DESC LIMIT 1
      ) i ON true
      WHERE e."orgId" = ${orgId}::uuid ${theirs} AND (i."rollupTime" <> 'last' OR (e."correctsId" IS NULL AND NOT EXISTS (
        SELECT 1 FROM entry c WHERE c."orgId" = e."orgId" AND c."correctsId" = e.id)))
      GROUP BY e."personId", e.indicator, e.day, i."rollupTime"
    ), kept AS (
      SELECT "personId", indicator, day, amount, base, overlay, aside FROM total WHERE "orgId" = ${orgId}::uuid ${theirs}
    ), compared AS MATERIALIZED (
      SELECT "personId", indicator, day, kept.amount AS had, ledger.amount AS due, kept.base AS "hadBase", ledger.base,
        kept.overlay AS "hadOverlay", ledger.overlay, kept.aside AS "hadAside", ledger.aside
      FROM ledger FULL JOIN kept USING ("personId", indicator, day)
    ), wrong AS MATERIALIZED (
      SELECT * FROM compared WHERE (had, "hadBase", "hadOverlay", "hadAside") IS DISTINCT FROM (due, base, overlay, aside)
    ), gone AS (
      DELETE FROM total t USING wrong w
      WHERE w.due IS NULL AND t."orgId" = ${orgId}::uuid AND t."personId" = w."personId" AND t.indicator = w.indicator
        AND t.day = w.day
    ), mended AS (
      INSERT INTO total ("orgId", "personId", indicator, day, amount, base, overlay, aside)
      SELECT ${orgId}::uuid, "personId", indicator, day, due, base, overlay, aside FROM wrong WHERE due IS NOT NULL
      ON CONFLICT ("orgId", "personId", indicator, day) DO UPDATE SET amount = excluded.amount, base = excluded.base,
        overlay = excluded.overlay, aside = excluded.aside
    )
    SELECT (SELECT count(*) FROM compared)::int AS checked, (SELECT count(*) FROM wrong)::int AS wrong,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('ofId', "personId", 'indicator', indicator, 'day', day, 'had', had::text,
          'due', due::text) ORDER BY day DESC, indicator, "personId")
        FROM (SELECT * FROM wrong ORDER BY day DESC, indicator, "personId" LIMIT ${mostDifferences}::int) latest
      ), '[]') AS differences`;
  return mendedFrom(row);
}
