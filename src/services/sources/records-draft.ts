import { z } from 'zod';
import { keepDraft } from '../drafts/keep.ts';
import { lookIntoDraft, takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import type { SheetOfRecords } from './file.ts';
import type { RecordsAs } from './known-sheet.ts';

type Rows = SheetOfRecords['rows'];

/** The drafts in which a sheet may be kept: of one that was read as records, and of one that may be something else. */
export const sheetDrafts = ['records', 'import'] as const;
export type SheetDraft = (typeof sheetDrafts)[number];

const rows = z.array(z.array(z.string()));
const as = z.object({ object: z.string(), id: z.string().optional(), complete: z.boolean() });
const kept = z.object({ rows, as: as.optional() });

/** The rows as they came, and how they are records as far as that was said. Gives the id for the buttons. */
export const keepRecords = (work: Work, sheet: Rows, said?: RecordsAs): Promise<string> =>
  keepDraft(work, 'records', {
    rows: sheet.map((row) => [...row]),
    ...(said
      ? { as: { object: said.object, complete: said.complete, ...(said.id === undefined ? {} : { id: said.id }) } }
      : {}),
  });

/** Throws the Refusals of a draft, and so does taking it. */
export const lookIntoRecords = async (work: Work, { draft, kept: kind }: Kept) =>
  kept.parse(await lookIntoDraft(work, kind, draft));

export const takeRecordsDraft = async (work: Work, { draft, kept: kind }: Kept) =>
  kept.parse(await takeDraft(work, kind, draft));

interface Kept {
  readonly draft: string;
  readonly kept: SheetDraft;
}
