import type { Tx } from '../../store/store.ts';

/** Whom something concerns: these people, and whoever is on either side of these tasks. */
interface Concerned {
  readonly people: readonly string[];
  readonly tasks: readonly string[];
}

/**
 * Something has been done: the homes of whomever it concerns are behind from now on. Nobody waits for them; they are brought
 * up to date when somebody next looks at the clock, so several changes within a few seconds are shown as one. In one order:
 * two who do this at once must not wait for each other.
 */
export async function outdateHomes(tx: Tx, orgId: string, { people, tasks }: Concerned): Promise<void> {
  await tx.$executeRaw`
    WITH concerned AS (
      SELECT unnest(${people}::uuid[]) AS id
      UNION SELECT unnest(ARRAY["requesterId", "partnerId", "successorId"]) FROM task
        WHERE "orgId" = ${orgId}::uuid AND id = ANY (${tasks}::uuid[])
      UNION SELECT "holderId" FROM task_slot WHERE "orgId" = ${orgId}::uuid AND "taskId" = ANY (${tasks}::uuid[])
    )
    UPDATE announcement SET wanted = wanted + 1 WHERE "orgId" = ${orgId}::uuid AND id IN (
      SELECT a.id FROM announcement a WHERE a."orgId" = ${orgId}::uuid AND a.kind = 'home'
        AND a.subject IN (SELECT 'home:' || concerned.id FROM concerned)
      ORDER BY a.id FOR UPDATE)`;
}
