import type { Errand, Prisma } from '../store/client/client.ts';
import type { Database, Tx } from '../store/store.ts';

/** Somebody else has taken over an errand, or called it off: whatever was about to be written is not. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Takes one errand that is due, of any organisation: those begun before the others, of which somebody has died. Of what
 * changes the numbers of a source there is one at a time, which the database sees to. Undefined where nothing is due.
 */
export async function takeErrand(db: Database, seconds: number): Promise<Errand | undefined> {
  const [due] = await db.$queryRaw<{ orgId: string; id: string }[]>`
    UPDATE errand SET state = 'running', "leasedUntil" = now() + make_interval(secs => ${seconds})
    WHERE id = (
      SELECT e.id FROM errand e JOIN source s ON s."orgId" = e."orgId" AND s.id = e."sourceId"
      WHERE s."disconnectedAt" IS NULL AND ((e.state = 'running' AND e."leasedUntil" < now())
        OR (e.state = 'waiting' AND e."notBefore" <= now()
          AND (e.kind IN ('connect', 'look', 'try') OR NOT EXISTS (
            SELECT FROM errand other WHERE other."orgId" = e."orgId" AND other."sourceId" = e."sourceId"
              AND other.state = 'running' AND other.kind IN ('sync', 'reconcile', 'push')))))
      ORDER BY e.state DESC, e.kind, e."createdAt" LIMIT 1 FOR UPDATE OF e SKIP LOCKED)
    RETURNING "orgId"::text AS "orgId", id::text AS id`.catch(orNothing);
  return due ? ((await db.errand.findUnique({ where: { orgId_id: due } })) ?? undefined) : undefined;
}

/** Two processes have begun with two errands of one source in the same moment: this one looks again later. */
function orNothing(error: unknown): [] {
  if (String(error).includes('errand_one_at_a_time')) return [];
  throw error;
}

/** Changes an errand that is under way within a transaction, and renews the lease. Throws `LeaseLost`. */
export async function changeErrand(
  tx: Tx,
  { orgId, id, leasedUntil }: Pick<Errand, 'orgId' | 'id' | 'leasedUntil'>,
  seconds: number,
  data: Prisma.ErrandUncheckedUpdateManyInput,
): Promise<Errand> {
  const { count } = await tx.errand.updateMany({ where: { orgId, id, leasedUntil, state: 'running' }, data });
  if (count === 0) throw new LeaseLost('somebody else has taken over');
  await tx.$executeRaw`
    UPDATE errand SET "leasedUntil" = now() + make_interval(secs => ${seconds})
    WHERE "orgId" = ${orgId}::uuid AND id = ${id}::uuid AND state = 'running'`;
  return tx.errand.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } });
}

/** At the start of the only process on a database: whoever held a lease is dead. */
export async function releaseErrands(db: Database): Promise<void> {
  await db.$executeRaw`UPDATE errand SET "leasedUntil" = now() - interval '1 second' WHERE "leasedUntil" > now()`;
}
