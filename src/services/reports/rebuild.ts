import type { Tx } from '../../store/store.ts';
import { rebuildTeamTotals } from './team-totals.ts';

/** Earlier than anything that may be reported. */
const beginning = Temporal.PlainDate.from('2000-01-01');

/**
 * Makes the totals of people and teams anew from the ledger: sums, with the counts behind averages and rates; or for an
 * indicator whose last value counts the entry of a day that was recorded last and has not
 * been taken back. What it writes is what was there, or the totals were wrong.
 */
export async function rebuildTotals(tx: Tx, orgId: string): Promise<void> {
  await tx.total.deleteMany({ where: { orgId } });
  await tx.$executeRaw`
    INSERT INTO total ("orgId", "personId", indicator, day, amount, base)
    SELECT e."orgId", e."personId", e.indicator, e.day,
      CASE WHEN i."rollupTime" = 'last'
        THEN (array_agg(e.amount ORDER BY e."recordedAt" DESC, e.id DESC))[1] ELSE sum(e.amount) END,
      sum(e.base)
    FROM entry e
    JOIN LATERAL (
      SELECT "rollupTime" FROM indicator
      WHERE "orgId" = e."orgId" AND key = e.indicator AND "from" <= e.day ORDER BY "from" DESC LIMIT 1
    ) i ON true
    WHERE e."orgId" = ${orgId}::uuid AND (i."rollupTime" <> 'last' OR (e."correctsId" IS NULL AND NOT EXISTS (
      SELECT 1 FROM entry c WHERE c."orgId" = e."orgId" AND c."correctsId" = e.id)))
    GROUP BY e."orgId", e."personId", e.indicator, e.day, i."rollupTime"`;
  await rebuildTeamTotals(tx, orgId, beginning);
}
