import type { Waiting } from '../../src/domain/sources/reading.ts';

/** What a source should come to, told once more and more simply than by the service itself. */

/** A deal as it stands there. */
export interface Deal {
  readonly id: string;
  readonly won: boolean;
  readonly amount: string;
  readonly currency: string;
  /** Empty: nobody has said. */
  readonly day: string;
  readonly owner: string;
}

/** What one record counts: whose it is, by key, in the smallest unit. */
export interface Counts {
  readonly person: string;
  readonly amount: bigint;
  readonly day: string;
}

export interface Standing {
  readonly counts: Counts | undefined;
  readonly why: Waiting | undefined;
}

export interface ModelMapping {
  readonly amount: 'one-each' | 'Amount';
  readonly from: string;
}

export interface ModelWorld {
  /** Who has which e-mail, by now. */
  readonly owners: ReadonlyMap<string, string>;
  /** Days until this one are closed; undefined: none. */
  readonly closedUntil: string | undefined;
  /** What counted, by record, when they were closed. */
  readonly atClosing: ReadonlyMap<string, Counts>;
}

/** How a record should stand once all has been compared; undefined: it is nothing to us. */
export function standingOf(
  deal: Deal | undefined,
  id: string,
  mapping: ModelMapping,
  { owners, closedUntil, atClosing }: ModelWorld,
): Standing | undefined {
  const isClosed = (day: string): boolean => closedUntil !== undefined && day <= closedUntil;
  const reading = deal && readingOf(deal, mapping, owners);
  const kept = atClosing.get(id);
  if (kept) {
    const same = reading?.counts && isSame(reading.counts, kept);
    return { counts: kept, why: same ? undefined : 'closed' };
  }
  return reading?.counts && isClosed(reading.counts.day) ? { counts: undefined, why: 'closed' } : reading;
}

function readingOf(deal: Deal, { amount, from }: ModelMapping, owners: ModelWorld['owners']): Standing | undefined {
  if (!deal.won) return undefined;
  const waits = (why: Waiting): Standing => ({ counts: undefined, why });
  if (deal.day === '') return waits('no-day');
  if (deal.day < from) return undefined;
  if (deal.currency !== 'CNY') return waits('other-currency');
  if (amount === 'Amount' && deal.amount === '') return waits('no-amount');
  const size = amount === 'one-each' ? 1n : BigInt(Math.round(Number(deal.amount) * 100));
  if (size > 10n ** 15n) return waits('unreadable-amount');
  if (deal.owner === '') return waits('no-owner');
  const person = owners.get(deal.owner);
  return person ? { counts: { person, amount: size, day: deal.day }, why: undefined } : waits('unknown-owner');
}

const isSame = (one: Counts, other: Counts): boolean =>
  one.person === other.person && one.amount === other.amount && one.day === other.day;
