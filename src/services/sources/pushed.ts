import type { Pushed } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';

/** So many are asked for at once. */
const most = 100;

/** Records of one object that a source says have changed, those that have waited longest. */
export async function pushedRecords(tx: Tx, orgId: string, sourceId: string): Promise<Pushed[]> {
  const where = { orgId, sourceId };
  const first = await tx.pushed.findFirst({ where, orderBy: [{ at: 'asc' }, { object: 'asc' }] });
  if (!first) return [];
  return tx.pushed.findMany({ where: { ...where, object: first.object }, orderBy: { at: 'asc' }, take: most });
}

/** They have been asked for; one that was pushed again meanwhile stays. */
export async function forgetPushed(tx: Tx, orgId: string, sourceId: string, pushed: readonly Pushed[]): Promise<void> {
  const given = pushed.map(({ object, externalId, at }) => ({ object, externalId, at }));
  await tx.$executeRaw`
    DELETE FROM pushed p USING jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(object text, "externalId" text, at timestamptz)
    WHERE p."orgId" = ${orgId}::uuid AND p."sourceId" = ${sourceId}::uuid AND p.object = g.object
      AND p."externalId" = g."externalId" AND p.at = g.at`;
}
