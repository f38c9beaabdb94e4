import type { Work } from '../work.ts';

/**
 * Entries of indicators whose last value counts have come or have been taken back: of each of their days the value holds that
 * was said last and stands, or none. Whoever said something before may be slower to record it, in another process. The days
 * are held first, so that nobody sets another value between the look and the change.
 */
export async function settleLastValues({ tx, org }: Work, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await tx.$executeRaw`
    SELECT 1 FROM total t JOIN entry e USING ("orgId", "personId", indicator, day)
    WHERE e."orgId" = ${org.id}::uuid AND e.id = ANY (${entryIds}::uuid[])
    ORDER BY t."personId", t.indicator, t.day FOR UPDATE OF t`;
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT DISTINCT ON (gone."personId", gone.indicator, gone.day)
        gone."personId", gone.indicator, gone.day, left_over.amount
      FROM entry gone
      LEFT JOIN entry left_over ON left_over."orgId" = gone."orgId" AND left_over."personId" = gone."personId"
        AND left_over.indicator = gone.indicator AND left_over.day = gone.day AND left_over."correctsId" IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM entry c WHERE c."orgId" = left_over."orgId" AND c."correctsId" = left_over.id)
      WHERE gone."orgId" = ${org.id}::uuid AND gone.id = ANY (${entryIds}::uuid[])
      ORDER BY gone."personId", gone.indicator, gone.day, left_over."recordedAt" DESC, left_over.id DESC
    ), emptied AS (
      DELETE FROM total t USING held h
      WHERE h.amount IS NULL AND t."orgId" = ${org.id}::uuid AND t."personId" = h."personId"
        AND t.indicator = h.indicator AND t.day = h.day
    )
    UPDATE total t SET amount = h.amount FROM held h
    WHERE h.amount IS NOT NULL AND t."orgId" = ${org.id}::uuid AND t."personId" = h."personId"
      AND t.indicator = h.indicator AND t.day = h.day`;
}
