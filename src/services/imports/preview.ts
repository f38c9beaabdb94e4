import { kindOf, type SheetKind } from '../../domain/imports/kind.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
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
}

/**
 * What a sheet would change, kept until whoever sent it says so. Throws the Refusal `unreadable-sheet` for a table that is
 * none of ours, and what preparing one of its kind throws.
 */
export async function previewImport(work: Work, { name, rows }: Sheet): Promise<Preview> {
  const kind = kindOf(rows, name, indicatorsOn(work.org, work.today));
  if (!kind) throw new Refusal({ code: 'unreadable-sheet', why: 'unknown' });
  return previewAs(work, kind, rows);
}

export async function previewAs(work: Work, kind: SheetKind, rows: Rows): Promise<Preview> {
  const { write: _, ...prepared } = await prepare[kind](work, rows);
  return { ...prepared, kind, draftId: await keepSheet(work, kind, rows) };
}
