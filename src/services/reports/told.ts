import type { Work } from '../work.ts';
import { asTheyStand } from './as-they-stand.ts';
import { type PastEntry, pastEntries } from './past.ts';

/** What somebody else has recorded for a person, as it stands now. */
export interface ToldReport {
  readonly by: { readonly name: string; readonly alias: string | null };
  readonly entries: readonly PastEntry[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** Undefined when there is nothing of it. */
export async function toldReport(
  work: Pick<Work, 'tx' | 'org'>,
  ids: readonly string[],
): Promise<ToldReport | undefined> {
  const entries = await pastEntries(work, { id: { in: await asTheyStand(work, ids) } }, ids.length);
  const [first] = entries;
  if (!first?.by) return undefined;
  return { by: first.by, entries, fiscalYearStart: work.org.fiscalYearStart, at: first.recordedAt };
}
