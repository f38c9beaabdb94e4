import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { type RowProblem, recordsOf, type SheetOfRecords } from './file.ts';
import { knownSheet, type RecordsAs, takesRecords } from './known-sheet.ts';
import { connectionTo } from './named.ts';
import { keepRecords } from './records-draft.ts';
import { type Changes, whatChanges } from './what-changes.ts';

type Rows = SheetOfRecords['rows'];

export interface RecordsPreview extends RecordsAs {
  readonly draftId: string;
  /** What they would change; or the rows that are no records, for which nothing is taken in. */
  readonly comes: Changes | { readonly problems: readonly RowProblem[] };
}

/** A sheet of an admin whose headings are those of one that was brought before; undefined for any other. */
export async function previewKnown(work: Work, rows: Rows): Promise<RecordsPreview | undefined> {
  const sourceId = await takesRecords(work);
  const known = sourceId === undefined ? undefined : await knownSheet(work, sourceId, rows);
  return sourceId !== undefined && known ? preview(work, sourceId, rows, known) : undefined;
}

/** The rows as the records that somebody says they are. Throws the Refusals `admin-only` and `source-not-connected`. */
export async function previewRecords(work: Work, rows: Rows, as: RecordsAs): Promise<RecordsPreview> {
  await requireAdmin(work);
  return preview(work, (await connectionTo(work, 'files')).id, rows, as);
}

async function preview(work: Work, sourceId: string, rows: Rows, as: RecordsAs): Promise<RecordsPreview> {
  const sheet = { sourceId, rows, ...as };
  const { problems } = recordsOf(sheet);
  const comes = problems.length > 0 ? { problems } : await whatChanges(work, sheet);
  return { ...as, draftId: await keepRecords(work, rows, as), comes };
}
