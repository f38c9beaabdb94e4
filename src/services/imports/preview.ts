import { kindOf, type SheetKind } from '../../domain/imports/kind.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { takesRecords } from '../sources/known-sheet.ts';
import type { Work } from '../work.ts';
import { keepSheet } from './draft.ts';
import { prepare } from './prepare.ts';
import type { Prepared, Rows } from './prepared.ts';

export interface Sheet {
  /** What the file is called, and what was said with it: it may tell what the numbers are. */
  readonly name: string;
  readonly rows: Rows;
}

export interface Preview extends Omit<Prepared, 'write'> {
  readonly kind: SheetKind;
  readonly draftId: string;
  /** Whoever sent it may also bring its rows as records of a source. */
  readonly maybeRecords: boolean;
}

/**
 * What a sheet would change, kept until whoever sent it says so. Throws the Refusal `unreadable-sheet` for a table that is
 * none of ours, and what preparing one of its kind throws.
 */
export async function previewImport(work: Work, sheet: Sheet): Promise<Preview> {
  const kind = kindOfSheet(work, sheet);
  if (!kind) throw new Refusal({ code: 'unreadable-sheet', why: 'unknown' });
  return previewAs(work, kind, sheet.rows);
}

/** Undefined for a table that is none of ours. */
export const kindOfSheet = ({ org, today }: Work, { name, rows }: Sheet): SheetKind | undefined =>
  kindOf(rows, name, indicatorsOn(org, today));

export async function previewAs(work: Work, kind: SheetKind, rows: Rows): Promise<Preview> {
  const { write: _, ...prepared } = await prepare[kind](work, rows);
  const maybeRecords = (await takesRecords(work)) !== undefined;
  return { ...prepared, kind, draftId: await keepSheet(work, kind, rows), maybeRecords };
}
