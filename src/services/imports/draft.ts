import { z } from 'zod';
import { type SheetKind, sheetKinds } from '../../domain/imports/kind.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import type { Rows } from './prepared.ts';

const kept = z.object({ kind: z.enum(sheetKinds), rows: z.array(z.array(z.string())) });

/** The rows as they came: what they come to is found out anew each time. */
export const keepSheet = (work: Work, kind: SheetKind, rows: Rows): Promise<string> =>
  keepDraft(work, 'import', { kind, rows: rows.map((row) => [...row]) });

export const takeSheet = async (work: Work, draftId: string): Promise<z.infer<typeof kept>> =>
  kept.parse(await takeDraft(work, 'import', draftId));
