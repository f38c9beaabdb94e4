import type { Indicator } from '../../domain/indicators/indicator.ts';
import { mayCountPraise, praiseAmount } from '../../domain/praise/counting.ts';
import { toDay } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import { recordEntries } from '../reports/record.ts';
import type { Work } from '../work.ts';

/** Where an entry of the ledger comes from that praise or an award has brought. */
export const praiseSource = 'praise';

/** What brought it, and whose it is: of somebody who becomes one with another it is that one's. */
interface Credited {
  /** Id of the praise or of the award. */
  readonly id: string;
  readonly toId: string;
  /** Key of the indicator. */
  readonly indicator: string | null;
}

const recordOf = ({ id, toId }: Credited): string => `${id}:${toId}`;

/** The praise or award behind a record of the ledger. */
export const creditedBy = (record: string): string => record.split(':', 1)[0] ?? '';

/** The indicator that praise and awards count through today; undefined for none. */
export function countsThrough({ org, today }: Pick<Work, 'org' | 'today'>): Indicator | undefined {
  const key = org.policy.praise.indicator;
  const indicator = key === null ? undefined : indicatorWith({ org, today }, key);
  return indicator && mayCountPraise(indicator) ? indicator : undefined;
}

/** What each brings, as an entry of today. */
export async function credit(work: Work, credited: readonly Credited[]): Promise<void> {
  const entries = credited.flatMap((one) => {
    const indicator = indicatorWith(work, one.indicator ?? '');
    if (!indicator) return [];
    const { toId: personId } = one;
    const amount = praiseAmount(indicator);
    return [{ personId, indicator, amount, day: work.today, source: praiseSource, sourceRecord: recordOf(one) }];
  });
  if (entries.length > 0) await recordEntries(work, entries);
}

/** What each has brought is corrected, on the day it counts for. */
export async function uncredit(work: Work, credited: readonly Credited[]): Promise<void> {
  const { tx, org } = work;
  const entries = await tx.entry.findMany({
    where: {
      orgId: org.id,
      source: praiseSource,
      sourceRecord: { in: credited.map(recordOf) },
      correctsId: null,
      corrections: { none: {} },
    },
    orderBy: { id: 'asc' },
  });
  const corrections = entries.flatMap(({ id: correctsId, personId, indicator: key, amount, day }) => {
    const indicator = indicatorWith(work, key);
    if (!indicator) return [];
    return [{ personId, indicator, amount: -amount, day: toDay(day), source: 'manual', correctsId }];
  });
  if (corrections.length > 0) await recordEntries(work, corrections, { action: 'report.undo' });
}
