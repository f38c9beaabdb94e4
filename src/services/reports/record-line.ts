import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import type { Value } from '../../domain/report-line.ts';
import { countingOn } from '../../domain/sources/feed.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Found } from '../people/find.ts';
import { withDifferences } from '../sources/differences.ts';
import { type Level, standingsAbove } from '../standings/above.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { tellWins } from '../wins/tell.ts';
import type { Work } from '../work.ts';
import { type Recording, recordEntries } from './record.ts';
import { tellPerson } from './tell.ts';

export type Item = Value & { readonly indicator: Indicator };

/** What somebody has done on a day, as it is understood. */
export interface Line {
  readonly items: readonly Item[];
  readonly day: Temporal.PlainDate;
  readonly note: string;
}

export interface How extends Recording {
  /** Whose numbers they are, where they are not the actor's own. */
  readonly whose?: Found | undefined;
  /** Days of a closed period that it makes up for. */
  readonly about?: Span | undefined;
  /** When it was said, where that was long before it is recorded. */
  readonly saidAt?: Temporal.Instant | undefined;
}

export interface Reported {
  /** None: there is nothing new today. */
  readonly items: readonly (Item & {
    readonly standing: Standing | undefined;
    /** The source that counts instead, where what was reported stands beside the number. */
    readonly insteadCounts: string | undefined;
  })[];
  /** Whose they are, where they are not the actor's own. */
  readonly whose: Found | undefined;
  readonly about: Span | undefined;
  readonly fiscalYearStart: number;
  /** Undefined for today. */
  readonly day: Temporal.PlainDate | undefined;
  readonly note: string;
  readonly entryIds: readonly string[];
  readonly at: Temporal.Instant;
  /** When it was said, where that was long before. */
  readonly saidAt: Temporal.Instant | undefined;
  /** The own team first, the company last, with the first item. */
  readonly above: readonly Level[];
}

/**
 * Records a line, all of it or nothing, and reads how the person and the teams above stand now. Somebody else for whom it is
 * recorded is told.
 */
export async function recordLine(
  work: Work,
  line: Line,
  { whose, about, saidAt, ...how }: How = {},
): Promise<Reported> {
  const personId = whose?.personId ?? work.actor.personId;
  const entryIds = await recordEntries(
    work,
    line.items.map(({ indicator, amount, base }) => ({
      personId,
      indicator,
      amount,
      base,
      about,
      day: line.day,
      source: 'manual',
      ...(line.note ? { note: line.note } : {}),
    })),
    how,
  );
  if (whose) await tellPerson(work, personId, entryIds);
  if (!about) await tellWins(work, personId, entriesOf(line, entryIds));
  const reported = line.items.map(({ indicator }) => indicator);
  const own = await withDifferences(work, await standingsOfPeople(work, [personId], reported));
  const standings = own.get(personId) ?? [];
  const items = line.items.map((item) => ({
    ...item,
    standing: standings.find((standing) => standing.indicator.key === item.indicator.key),
    insteadCounts:
      about || !addsUp(item.indicator) ? undefined : countingOn(work.org.rules.feeds, item.indicator.key, line.day),
  }));
  return {
    items,
    whose,
    about,
    fiscalYearStart: work.org.fiscalYearStart,
    day: line.day.equals(work.today) ? undefined : line.day,
    note: line.note,
    entryIds,
    at: work.now,
    saidAt,
    above: await standingsAbove(work, personId, reported.slice(0, 1)),
  };
}

const entriesOf = ({ items, day }: Line, ids: readonly string[]) =>
  items.flatMap(({ indicator, amount }, index) => {
    const id = ids[index];
    return id ? [{ id, indicator, amount, day }] : [];
  });
