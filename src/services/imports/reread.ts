import type { SheetKind } from '../../domain/imports/kind.ts';
import type { Work } from '../work.ts';
import { takeSheet } from './draft.ts';
import { type Preview, previewAs } from './preview.ts';

/** The same sheet, read as one of another kind. Throws what preparing throws, and the Refusals of a draft. */
export async function rereadImport(work: Work, draftId: string, kind: SheetKind): Promise<Preview> {
  const { rows } = await takeSheet(work, draftId);
  return previewAs(work, kind, rows);
}
