import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import { isAside } from '../../domain/sources/feed.ts';
import type { Work } from '../work.ts';
import type { Row } from './ledger.ts';
import { isKept, shardOf, teamsOfDay } from './team-totals.ts';

export interface NewEntry {
  readonly personId: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate, or the count behind an average: 1 where none is given. */
  readonly base?: bigint | undefined;
  readonly day: Temporal.PlainDate;
  readonly source: string;
  readonly sourceRecord?: string;
  readonly note?: string;
  readonly correctsId?: string;
  /** Days of a closed period that it makes up for. */
  readonly about?: Span | undefined;
  /** It counts for the person and in no roll-up. */
  readonly overlay?: boolean;
}

/** An entry as the ledger takes it: whether it counts, and for which teams. */
export function rowOf(
  { org }: Work,
  { indicator, amount, base, day, about, overlay, ...entry }: NewEntry,
  id: string,
): Row {
  const under = teamsOfDay(org, entry.personId, day);
  const beside = addsUp(indicator) && isAside(org.rules.feeds, { ...entry, indicator: indicator.key, day, about });
  const count = baseOf(indicator, base);
  return {
    ...entry,
    id,
    indicator: indicator.key,
    replaces: indicator.rollupTime === 'last',
    under,
    teams: isKept(indicator) && !overlay ? under : [],
    shard: shardOf(entry.personId),
    amount: String(amount),
    ...(count === undefined ? {} : { base: String(count) }),
    day: day.toString(),
    ...(overlay ? { overlay } : {}),
    ...(beside ? { aside: true } : {}),
    ...(about ? { aboutFrom: about.from.toString(), aboutUntil: about.until.toString() } : {}),
  };
}

/** What stands behind an average that was reported alone is one case of it. */
export const baseOf = ({ rollupTime }: Indicator, base: bigint | undefined): bigint | undefined =>
  base ?? (rollupTime === 'average' ? 1n : undefined);
