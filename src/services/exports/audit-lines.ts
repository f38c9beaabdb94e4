import type { AuditNamed, AuditRow } from '../../domain/audit/row.ts';
import type { Tx } from '../../store/store.ts';
import { namesIn } from '../audit/named.ts';
import { linesOf } from '../audit/read.ts';

/** Lines of the audit, with what the ids in them are of. */
export interface AuditLines {
  readonly rows: readonly AuditRow[];
  readonly names: ReadonlyMap<string, AuditNamed>;
}

const mostAtOnce = 1000;

/** What these people did, what was done in their place or to them, and what names them; or all of it. In batches. */
export async function* auditLines(
  tx: Tx,
  orgId: string,
  personIds: readonly string[] | undefined,
): AsyncGenerator<AuditLines> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM audit a WHERE "orgId" = ${orgId}::uuid AND (${personIds === undefined} OR EXISTS (
      SELECT FROM unnest(${personIds ?? []}::uuid[]) AS who WHERE who IN (a."actorId", a."inPlaceOfId")
        OR strpos(a.subject || coalesce(a.before::text, '') || coalesce(a.after::text, ''), who::text) > 0))
    ORDER BY at DESC, id DESC`;
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const some = ids.slice(at, at + mostAtOnce).map(({ id }) => id);
    const rows = await linesOf(tx, { orgId, id: { in: some } }, mostAtOnce);
    yield { rows, names: await namesIn(tx, orgId, rows) };
  }
}
