import type { SourceKey } from '../../domain/sources/labels.ts';
import { foldedOwner } from '../../domain/sources/owner.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { applyRecords } from './apply.ts';
import { groundOf } from './ground.ts';
import { mappingsOf } from './mappings.ts';
import { connectionTo } from './named.ts';
import { waitingFor } from './settle-owner.ts';

export interface OutsiderNamed {
  readonly owner: string;
  /** How many of the records that waited for it wait no more. */
  readonly left: number;
}

/**
 * Says that an owner of a source is none of the organisation's people: a queue, a program, a partner. From now on their records
 * count for nobody, and none of them waits. Throws the Refusals `admin-only` and `source-not-connected`.
 */
export async function nameOutsider(work: Work, source: SourceKey, owner: string): Promise<OutsiderNamed> {
  await requireAdmin(work);
  const { tx, org } = work;
  const { id: sourceId } = await connectionTo(work, source);
  const folded = foldedOwner(owner);
  await tx.sourceOutsider.createMany({ data: [{ orgId: org.id, sourceId, owner: folded }], skipDuplicates: true });
  let left = 0;
  for (const mapping of await mappingsOf(tx, org.id, { sourceId })) {
    const records = await waitingFor(work, mapping, folded);
    if (records.length === 0) continue;
    const { passed } = await applyRecords(work, mapping, await groundOf(work, { ...mapping, sourceId }), records);
    left += passed;
  }
  await audit(work, {
    action: 'source.outsider',
    subject: `source:${sourceId}`,
    after: { owner: folded, records: left },
  });
  return { owner, left };
}
