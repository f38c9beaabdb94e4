import type { Tx } from '../../store/store.ts';
import { rebuildTeamTotals } from './team-totals.ts';

/** Earlier than anything that may be reported. */
const beginning = Temporal.PlainDate.from('2000-01-01');

/**
 * Makes the totals of people and teams anew from the ledger: sums, or for an indicator whose last value counts the entry of a day that was
 * recorded last. What it writes is what was there, or the totals were wrong.
 */
export async function rebuildTotals(tx: Tx, orgId: string): Promise<void> {
  await tx.total.deleteMany({ where: { orgId } });
  await tx.$executeRaw`
    INSERT INTO total ("orgId", "personId", indicator, day, amount)
    SELECT e."orgId", e."personId", e.indicator, e.day,
      CASE WHEN i."rollupTime" = 'last'
        THEN (array_agg(e.amount ORDER BY e."recordedAt" DESC, e.id DESC))[1] ELSE sum(e.amount) END
    FROM entry e
    JOIN LATERAL (
      SELECT "rollupTime" FROM indicator
      WHERE "orgId" = e."orgId" AND key = e.indicator AND "from" <= e.day ORDER BY "from" DESC LIMIT 1
    ) i ON true
    WHERE e."orgId" = ${orgId}::uuid
    GROUP BY e."orgId", e."personId", e.indicator, e.day, i."rollupTime"`;
  await rebuildTeamTotals(tx, orgId, beginning);
}
