import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';

/**
 * A record that waits is left as it is: it counts as it did, if it did, and waits no longer for this reason; one whose day
 * is closed waits again when it says something else. Throws the Refusals
 * `admin-only`, and `no-record` where it does not wait.
 */
export async function leaveOut(work: Work, mapping: number, externalId: string): Promise<void> {
  await requireAdmin(work);
  const { tx, org } = work;
  const row = await tx.sourceRecord.findFirst({
    where: { orgId: org.id, externalId, state: 'waiting', mapping: { number: mapping } },
    select: { mappingId: true, entryId: true, amount: true, why: true },
  });
  if (!row) throw new Refusal({ code: 'no-record' });
  const { mappingId, entryId, amount, why } = row;
  await tx.sourceRecord.updateMany({
    where: { orgId: org.id, mappingId, externalId, state: 'waiting' },
    data: { state: entryId === null && amount === null ? 'gone' : 'counted' },
  });
  await audit(work, {
    action: 'source.leave-out',
    subject: `mapping:${mappingId}`,
    after: { record: externalId, why },
  });
}
