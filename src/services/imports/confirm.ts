import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import { takeSheet } from './draft.ts';
import { prepare } from './prepare.ts';
import type { Preview } from './preview.ts';

export type Imported = Omit<Preview, 'draftId' | 'maybeRecords'>;

/**
 * Stores what a sheet says, all of it that is sound, at once. It is read once more against what holds by now: what has come
 * to be as the sheet says is left alone, and what can no longer be stored is named. Throws what preparing throws, and the
 * Refusals of a draft.
 */
export async function confirmImport(work: Work, draftId: string): Promise<Imported> {
  const { kind, rows } = await takeSheet(work, draftId);
  await lockRules(work);
  const { write, ...prepared } = await prepare[kind](work, rows);
  await write();
  const { fresh, changed, same, problems } = prepared;
  await audit(work, {
    action: `import.${kind}`,
    subject: `draft:${draftId}`,
    after: { fresh, changed, same, skipped: problems.length },
  });
  await refreshSetup(work);
  return { ...prepared, kind };
}
