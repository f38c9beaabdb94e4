import type { Work } from '../work.ts';
import { type PastEntry, pastEntries } from './past.ts';

export interface History {
  readonly entries: readonly PastEntry[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** More than a card has room for. */
const most = 60;

/** What has been recorded for the actor lately, with what was taken back and who recorded it. */
export async function ownHistory(work: Work): Promise<History> {
  const entries = await pastEntries(work, { personId: work.actor.personId }, most);
  return { entries, fiscalYearStart: work.org.fiscalYearStart, at: work.now };
}
