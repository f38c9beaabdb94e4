import type { Indicator } from '../../domain/indicators/indicator.ts';
import { may } from '../../domain/rights.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import type { Entry } from '../../store/client/client.ts';
import { toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { everybodyTheyWere } from '../people/accounts-before.ts';
import { peopleOneAtATime } from '../people/one-at-a-time.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { withdrawWins } from '../wins/withdraw.ts';
import type { Work } from '../work.ts';
import { asTheyStand } from './as-they-stand.ts';
import { recordEntries } from './record.ts';
import { reportSubject } from './tell.ts';

export interface Undone {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate. */
  readonly base: bigint | undefined;
  readonly day: Temporal.PlainDate;
  /** Whose it was, where it was not the actor's own. */
  readonly whose: { readonly name: string; readonly alias: string | null } | undefined;
  /** Where it leaves the person; undefined without a target. */
  readonly standing: Standing | undefined;
}

/**
 * Takes back what the actor recorded: with `ids` these entries, without them the latest one. Each gets a correcting entry;
 * nothing is erased, and where the last value counts the one before holds again. Entries that were taken back already, or
 * that somebody else recorded, are left alone. Throws the Refusal `nothing-to-undo` when none is left, and `not-allowed`
 * for entries of somebody whom the actor may not report for any more.
 */
export async function undo(work: Work, ids?: readonly string[]): Promise<Undone[]> {
  // Who takes back twice at the same moment takes back two entries, and not one of them in vain.
  await peopleOneAtATime(work, [work.actor.personId]);
  const wanted = ids && (await asTheyStand(work, ids));
  const entries = await work.tx.entry.findMany({
    where: {
      orgId: work.org.id,
      recordedById: { in: await everybodyTheyWere(work, work.actor.personId) },
      source: 'manual',
      correctsId: null,
      corrections: { none: {} },
      ...(wanted ? { id: { in: wanted } } : {}),
    },
    include: { person: { select: { name: true, alias: true } } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    ...(wanted ? {} : { take: 1 }),
  });
  const indicators = indicatorsOn(work.org, work.today);
  const undone = entries.flatMap((entry) => {
    const indicator = indicators.find((known) => known.key === entry.indicator);
    return indicator ? [{ entry, indicator }] : [];
  });
  const whoseIds = [...new Set(undone.map(({ entry }) => entry.personId))];
  if (undone.length === 0) throw new Refusal({ code: 'nothing-to-undo' });
  for (const personId of whoseIds) {
    if (!may(rolesTowardsPerson(work, personId), 'report')) throw new Refusal({ code: 'not-allowed' });
  }
  await recordEntries(
    work,
    undone.map(({ entry, indicator }) => ({
      personId: entry.personId,
      indicator,
      amount: -entry.amount,
      base: entry.base === null ? undefined : -entry.base,
      day: toDay(entry.day),
      source: 'manual',
      correctsId: entry.id,
      overlay: entry.overlay,
    })),
    { action: 'report.undo' },
  );
  await tellOthers(
    work,
    undone.map(({ entry }) => entry),
  );
  await withdrawWins(work, undone);
  const standings = await standingsOfPeople(
    work,
    whoseIds,
    undone.map(({ indicator }) => indicator),
  );
  return undone.map(({ entry, indicator }) => ({
    indicator,
    amount: entry.amount,
    base: entry.base ?? undefined,
    day: toDay(entry.day),
    whose: entry.personId === work.actor.personId ? undefined : entry.person,
    standing: standings.get(entry.personId)?.find((standing) => standing.indicator.key === indicator.key),
  }));
}

/** Somebody was told that this was recorded for them: that message changes. */
async function tellOthers(work: Work, entries: readonly Entry[]): Promise<void> {
  const others = entries.filter(({ personId }) => personId !== work.actor.personId);
  for (const subject of new Set(others.map(reportSubject))) await refresh(work, subject);
}
