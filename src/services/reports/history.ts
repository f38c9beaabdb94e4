import type { Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorCalled } from '../indicators/named.ts';
import type { Work } from '../work.ts';
import { type PastEntry, pastEntries } from './past.ts';

export interface History {
  /** Undefined for all of them. */
  readonly indicator: Indicator | undefined;
  readonly entries: readonly PastEntry[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** More than a card has room for. */
const most = 60;

/**
 * What has been recorded for the actor lately, of one indicator or of all, with what was taken back and who recorded it.
 * Throws the Refusal `unknown-indicator`.
 */
export async function ownHistory(work: Work, word?: string): Promise<History> {
  const indicator = word === undefined ? undefined : indicatorCalled(work, word, 'history');
  const which = { personId: work.actor.personId, ...(indicator ? { indicator: indicator.key } : {}) };
  const entries = await pastEntries(work, which, most);
  return { indicator, entries, fiscalYearStart: work.org.fiscalYearStart, at: work.now };
}
