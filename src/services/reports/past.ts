import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import type { Prisma } from '../../store/client/client.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { type DecisionMade, sidesOf } from '../decisions/made.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { type PraiseOrigin, praiseOrigins } from '../praise/behind.ts';
import { praiseSource } from '../praise/credit.ts';
import { taskNumbers } from '../tasks/counted.ts';
import type { Work } from '../work.ts';

interface PastTask {
  readonly number: number;
  readonly overlay: boolean;
  readonly by: { readonly name: string; readonly alias: string | null };
}

/** An entry as people read it. */
export interface PastEntry {
  readonly indicator: Indicator;
  readonly amount: bigint;
  /** The denominator of a rate, or the count behind an average. */
  readonly base: bigint | undefined;
  readonly day: Temporal.PlainDate;
  /** `manual`, `task`, `praise`, `file`, or the name of a data source. */
  readonly source: string;
  /** Who recorded it by hand, where it was not the person. */
  readonly by: { readonly name: string; readonly alias: string | null } | undefined;
  /** The task that it came from, and who confirmed it. */
  readonly task: PastTask | undefined;
  /** The praise or the skill award that it came from. */
  readonly praise: PraiseOrigin | undefined;
  /** What somebody decided between two sides, which it made the number of. */
  readonly decision: DecisionMade | undefined;
  readonly note: string;
  /** It stands beside the number and is no part of it. */
  readonly aside: boolean;
  /** Days of a closed period that it makes up for. */
  readonly about: Span | undefined;
  readonly recordedAt: Temporal.Instant;
  /** When it was taken back; undefined where it stands. */
  readonly undoneAt: Temporal.Instant | undefined;
}

/**
 * Entries, the latest day first, and within a day what was recorded last; corrections are seen in what they correct, and what
 * was put anew in what it has become.
 */
export async function pastEntries(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  which: Pick<Prisma.EntryWhereInput, 'personId' | 'id' | 'indicator'>,
  most: number,
): Promise<PastEntry[]> {
  const rows = await tx.entry.findMany({
    where: { ...which, orgId: org.id, correctsId: null, movedTo: { none: {} } },
    orderBy: [{ day: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: {
      recordedBy: { select: { id: true, name: true, alias: true } },
      corrections: { select: { recordedAt: true } },
      decision: { include: { decidedBy: { select: { name: true, alias: true } } } },
    },
  });
  const tasks = await taskNumbers(
    { tx, org },
    rows.map(({ source, sourceRecord }) => (source === 'task' ? sourceRecord : null)),
  );
  const praise = await praiseOrigins(
    { tx, org },
    rows.map(({ source, sourceRecord }) => (source === praiseSource ? sourceRecord : null)),
  );
  return rows.flatMap(
    ({
      base,
      source,
      note,
      overlay,
      recordedBy,
      corrections: [undone],
      aboutFrom,
      aboutUntil,
      decision,
      ...row
    }): PastEntry[] => {
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
          task: taskOf(tasks.get(row.sourceRecord ?? ''), overlay, recordedBy),
          praise: praise.get(row.sourceRecord ?? ''),
          decision: decision ? { ...sidesOf(decision), by: decision.decidedBy } : undefined,
          note: note ?? '',
          aside: row.aside,
          about: aboutFrom && aboutUntil ? { from: toDay(aboutFrom), until: toDay(aboutUntil) } : undefined,
          recordedAt: toInstant(row.recordedAt),
          undoneAt: undone && toInstant(undone.recordedAt),
        },
      ];
    },
  );
}

const taskOf = (number: number | undefined, overlay: boolean, by: PastTask['by']): PastTask | undefined =>
  number === undefined ? undefined : { number, overlay, by };
