import type { SourceKey } from '../../domain/sources/labels.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { connectionTo } from './named.ts';

/** A system is asked every so many minutes from now on. Throws the Refusals `admin-only` and `source-not-connected`. */
export async function setInterval(work: Work, source: SourceKey, everyMinutes: number): Promise<void> {
  await requireAdmin(work);
  const { tx, org } = work;
  const { id } = await connectionTo(work, source);
  const where = { orgId_id: { orgId: org.id, id } };
  const before = await tx.source.findUniqueOrThrow({ where, select: { everyMinutes: true } });
  await tx.source.update({ where, data: { everyMinutes }, select: { id: true } });
  await audit(work, { action: 'source.every', subject: `source:${id}`, before, after: { everyMinutes } });
}
