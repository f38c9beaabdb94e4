import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { toDay } from '../../store/time.ts';
import { standingsOfPeople } from '../goals/people.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import { recordEntries } from './record.ts';

export interface Undone {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly day: Temporal.PlainDate;
  /** Where it leaves the person; undefined without a target. */
  readonly standing: Standing | undefined;
}

/**
 * Takes back what the actor recorded: with `ids` these entries, without them the latest one. Each gets a correcting entry;
 * nothing is erased. Entries that were taken back already, are somebody else's or do not add up are left alone. Throws the
 * Refusal `nothing-to-undo` when none is left.
 */
export async function undo(work: Work, ids?: readonly string[]): Promise<Undone[]> {
  const entries = await work.tx.entry.findMany({
    where: {
      orgId: work.org.id,
      recordedById: work.actor.personId,
      source: 'manual',
      correctsId: null,
      corrections: { none: {} },
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    ...(ids ? {} : { take: 1 }),
  });
  const indicators = indicatorsOn(work.org, work.today);
  const undone = entries.flatMap((entry) => {
    const indicator = indicators.find((known) => known.key === entry.indicator);
    return indicator && addsUp(indicator) ? [{ entry, indicator, amount: entry.amount, day: toDay(entry.day) }] : [];
  });
  if (undone.length === 0) throw new Refusal({ code: 'nothing-to-undo' });
  await recordEntries(
    work,
    undone.map(({ entry, indicator, amount, day }) => ({
      personId: entry.personId,
      indicator,
      amount: -amount,
      day,
      source: 'manual',
      correctsId: entry.id,
    })),
  );
  const { personId } = work.actor;
  const standings = await standingsOfPeople(
    work,
    [personId],
    undone.map(({ indicator }) => indicator),
  );
  return undone.map(({ indicator, amount, day }) => ({
    indicator,
    amount,
    day,
    standing: standings.get(personId)?.find((standing) => standing.indicator.key === indicator.key),
  }));
}
