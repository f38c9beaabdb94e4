import type { Share } from '../../domain/sources/owed.ts';
import { recordName } from '../../domain/sources/record-name.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';

/** An entry that makes up for a closed day of a record. */
export interface MadeUp extends Share {
  readonly id: string;
  readonly day: Temporal.PlainDate;
}

interface Row {
  readonly externalId: string;
  readonly why: string | null;
  readonly revision: number;
}

/**
 * What stands of what was made up for records, by their ids. The entries bear the names of their records, as all of theirs do,
 * or were such entries before their person became one with another.
 */
export async function madeUpFor(
  tx: Tx,
  orgId: string,
  mappingId: string,
  rows: readonly Row[],
): Promise<Map<string, MadeUp[]>> {
  // Nothing is made up for a record that was not held because of what is closed.
  const held = rows.filter(({ why, revision }) => why === 'closed' && revision > 0);
  if (held.length === 0) return new Map();
  const { number, source } = await tx.mapping.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: mappingId } },
    select: { number: true, source: { select: { name: true } } },
  });
  const idOf = new Map(
    held.flatMap(({ externalId, revision }) =>
      Array.from({ length: revision }, (_, nth) => [recordName(number, externalId, nth + 1), externalId] as const),
    ),
  );
  const found = await tx.$queryRaw<{ name: string; id: string; personId: string; amount: string; day: Date }[]>`
    WITH RECURSIVE named AS (
      SELECT "sourceRecord" AS name, id, "personId", amount, day FROM entry
      WHERE "orgId" = ${orgId}::uuid AND source = ${source.name} AND "sourceRecord" = ANY (${[...idOf.keys()]}::text[])
        AND "aboutFrom" IS NOT NULL
      UNION ALL
      SELECT n.name, e.id, e."personId", e.amount, e.day FROM named n
      JOIN entry e ON e."orgId" = ${orgId}::uuid AND e."movedFromId" = n.id
    )
    SELECT name, id::text AS id, "personId"::text AS "personId", amount::text AS amount, day FROM named n
    WHERE NOT EXISTS (SELECT FROM entry c WHERE c."orgId" = ${orgId}::uuid AND c."correctsId" = n.id)
    ORDER BY n.id`;
  const made = found.map(({ name, day, amount, ...row }) => ({
    externalId: idOf.get(name) ?? '',
    made: { ...row, amount: BigInt(amount), day: toDay(day) },
  }));
  return new Map(
    [...Map.groupBy(made, ({ externalId }) => externalId)].map(([id, of]) => [id, of.map(({ made: one }) => one)]),
  );
}
