import type { Filed } from '../../ports/source.ts';
import type { Tx } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';

interface Whose {
  readonly orgId: string;
  readonly sourceId: string;
}

const mostInOne = 1000;

/**
 * Puts records into the inbox, each once at most. One that is there already as it was brought is not touched, so that nobody
 * reads it again.
 */
export async function bring(tx: Tx, whose: Whose, records: readonly Filed[], now: Temporal.Instant): Promise<void> {
  const { orgId, sourceId } = whose;
  const changedAt = now.toString({ fractionalSecondDigits: 3 });
  const there = records.flatMap(({ object, id, values }) => (values ? { object, id, values } : []));
  for (let from = 0; from < there.length; from += mostInOne) {
    await tx.$executeRaw`
      INSERT INTO inbox_record AS filed ("orgId", "sourceId", object, "externalId", "values", "changedAt")
      SELECT ${orgId}::uuid, ${sourceId}::uuid, object, id, "values", ${changedAt}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(there.slice(from, from + mostInOne))}::jsonb)
        AS given (object text, id text, "values" jsonb)
      ON CONFLICT ("orgId", "sourceId", object, "externalId") DO UPDATE
      SET "values" = excluded."values", "changedAt" = excluded."changedAt"
      WHERE filed."values" IS DISTINCT FROM excluded."values"`;
  }
  const gone = records.flatMap(({ object, id, values }) => (values ? [] : { object, id }));
  if (gone.length === 0) return;
  await tx.$executeRaw`
    UPDATE inbox_record AS filed SET "values" = NULL, "changedAt" = ${changedAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) AS given (object text, id text)
    WHERE filed."orgId" = ${orgId}::uuid AND filed."sourceId" = ${sourceId}::uuid
      AND filed.object = given.object AND filed."externalId" = given.id AND filed."values" IS NOT NULL`;
}

/** All records of an object but these are gone. Gives how many were there until now. */
export async function leaveOnly(
  tx: Tx,
  { orgId, sourceId }: Whose,
  object: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE inbox_record SET "values" = NULL, "changedAt" = ${now.toString({ fractionalSecondDigits: 3 })}::timestamptz
    WHERE "orgId" = ${orgId}::uuid AND "sourceId" = ${sourceId}::uuid AND object = ${object} AND "values" IS NOT NULL
      AND "externalId" NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

/** Something has come from a source that is not asked, be it what was known already: that is when it was last heard. */
export const heardNow = (tx: Tx, { orgId, sourceId }: Whose, now: Temporal.Instant) =>
  tx.source.updateMany({ where: { orgId, id: sourceId }, data: { heardAt: fromInstant(now) } });
