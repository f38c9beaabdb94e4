import type { Tx } from '../../store/store.ts';
import type { Reading } from '../work.ts';
import { readOrganisation } from './read.ts';

/** What a card that is told is read with: the organisation as it is now, on the day that it is there. */
export async function readingAt(tx: Tx, orgId: string, now: Temporal.Instant): Promise<Reading> {
  const org = await readOrganisation(tx, orgId);
  return { tx, org, today: now.toZonedDateTimeISO(org.zone).toPlainDate() };
}
