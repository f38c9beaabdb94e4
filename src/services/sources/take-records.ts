import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { bringFile } from './file.ts';
import { rememberSheet } from './known-sheet.ts';
import { connectionTo } from './named.ts';
import { takeRecordsDraft } from './records-draft.ts';
import { sendErrand } from './send.ts';
import { type Changes, whatChanges } from './what-changes.ts';

export interface RecordsTaken extends Changes {
  readonly object: string;
  /** It counts for something; else its fields are looked at, so that somebody can say how. */
  readonly mapped: boolean;
}

/**
 * Takes in the records of a sheet, and sends for what they count. Throws the Refusals `admin-only`, `source-not-connected`,
 * `draft-outdated` and those of a draft.
 */
export async function takeRecords(work: Work, draftId: string): Promise<RecordsTaken> {
  await requireAdmin(work);
  const { rows, as } = await takeRecordsDraft(work, { draft: draftId, kept: 'records' });
  // No button takes in what nobody has said anything of, or what has rows that are no records.
  if (!as) throw new Refusal({ code: 'nothing-to-show' });
  const { id: sourceId } = await connectionTo(work, 'files');
  // One sheet after the other: each is compared with what those before it have brought.
  await work.tx
    .$queryRaw`SELECT id FROM source WHERE "orgId" = ${work.org.id}::uuid AND id = ${sourceId}::uuid FOR UPDATE`;
  const { object } = as;
  await rememberSheet(work, sourceId, rows, as);
  const changes = await whatChanges(work, { sourceId, rows, ...as });
  if ('problems' in (await bringFile(work, { sourceId, rows, ...as }))) throw new Refusal({ code: 'nothing-to-show' });
  const { records, fresh, changed, gone } = changes;
  await audit(work, {
    action: 'source.bring',
    subject: `source:${sourceId}`,
    after: { object, records, fresh, changed, gone },
  });
  const mapped = (await work.tx.mapping.count({ where: { orgId: work.org.id, sourceId, object, until: null } })) > 0;
  await sendErrand(work, {
    sourceId,
    ...(mapped ? { kind: 'sync', about: {} } : { kind: 'look', about: { object, label: object } }),
  });
  return { ...changes, object, mapped };
}
