import type { Indicator } from '../../domain/indicators/indicator.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';

export interface PastEntry {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate, or the count behind an average. */
  readonly base: bigint | undefined;
  readonly day: Temporal.PlainDate;
  /** `manual`, `task`, `file`, or the name of a data source. */
  readonly source: string;
  /** Who recorded it by hand, where it was not the person. */
  readonly by: { readonly name: string; readonly alias: string | null } | undefined;
  /** When it was taken back; undefined where it stands. */
  readonly undoneAt: Temporal.Instant | undefined;
}

export interface History {
  /** The latest day first, and within a day what was recorded last. */
  readonly entries: readonly PastEntry[];
  readonly at: Temporal.Instant;
}

/** More than a card has room for. */
const most = 60;

/** What has been recorded for the actor lately, with what was taken back and who recorded it. */
export async function ownHistory({ tx, org, actor, now }: Work): Promise<History> {
  const rows = await tx.entry.findMany({
    where: { orgId: org.id, personId: actor.personId, correctsId: null },
    orderBy: [{ day: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: {
      recordedBy: { select: { id: true, name: true, alias: true } },
      corrections: { select: { recordedAt: true } },
    },
  });
  const entries = rows.flatMap(({ base, source, recordedBy, corrections: [undone], ...row }): PastEntry[] => {
    const day = toDay(row.day);
    const indicator = indicatorsOn(org, day).find(({ key }) => key === row.indicator);
    if (!indicator) return [];
    return [
      {
        indicator,
        amount: row.amount,
        base: base ?? undefined,
        day,
        source,
        by: source === 'manual' && recordedBy.id !== row.personId ? recordedBy : undefined,
        undoneAt: undone && toInstant(undone.recordedAt),
      },
    ];
  });
  return { entries, at: now };
}
