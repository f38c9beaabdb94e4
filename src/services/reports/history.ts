import type { Work } from '../work.ts';
import { type PastEntry, pastEntries } from './past.ts';

export interface History {
  readonly entries: readonly PastEntry[];
  readonly at: Temporal.Instant;
}

/** More than a card has room for. */
const most = 60;

/** What has been recorded for the actor lately, with what was taken back and who recorded it. */
export async function ownHistory(work: Work): Promise<History> {
  return { entries: await pastEntries(work, { personId: work.actor.personId }, most), at: work.now };
}
