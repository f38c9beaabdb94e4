import type { Period } from '../../domain/period.ts';
import { isSameScore } from '../../domain/same-score.ts';
import { fromDay, toDay, toInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { teamsOn } from '../teams/read.ts';
import type { Known, Reading } from '../work.ts';
import { fromKept } from './kept.ts';
import { type Scored, scoresOf } from './read.ts';

/** A score as it was kept when its period was closed, or put right since. */
export interface ClosedScore {
  readonly scored: Scored;
  readonly period: Period;
  /** 1 is that of the closing. */
  readonly revision: number;
  readonly at: Temporal.Instant;
  /** What counts of what has become known since it was closed: nothing but this. */
  readonly known: Known;
  /** The correction that brought it, where it is not the first. */
  readonly change: { readonly id: string; readonly number: number } | null;
}

/** A closed score, and whether the rules and the ledger come to the same today. */
export interface Recomputed extends ClosedScore {
  /** What they come to; undefined for nothing at all. */
  readonly now: Scored | undefined;
  readonly identical: boolean;
}

type Asking = Pick<Reading, 'tx' | 'org'>;

/** Of these people; without them of everybody. Each in its last revision, by the ids of people. */
export async function closedScores(
  { tx, org }: Asking,
  { kind, from }: Pick<Period, 'kind' | 'from'>,
  personIds?: readonly string[],
): Promise<ClosedScore[]> {
  const rows = await tx.closedScore.findMany({
    where: {
      orgId: org.id,
      period: { kind, from: fromDay(from) },
      ...(personIds ? { personId: { in: [...personIds] } } : {}),
    },
    include: {
      period: true,
      person: { select: { name: true, alias: true } },
      team: { select: { id: true, name: true, alias: true } },
      change: { select: { id: true, number: true } },
    },
    orderBy: [{ personId: 'asc' }, { revision: 'asc' }],
  });
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((revisions): ClosedScore[] => {
    const [first, last] = [revisions[0], revisions.at(-1)];
    if (!first || !last) return [];
    const until = toDay(last.period.until);
    const who = { ...last.person, personId: last.personId, teamId: last.teamId };
    const { scored, joinedOn } = fromKept(last.score, {
      ...{ who, indicators: indicatorsOn(org, until) },
      team: { ...last.team, parentId: teamsOn(org, until).find(({ id }) => id === last.teamId)?.parentId ?? null },
    });
    return [
      {
        scored,
        period: { kind: last.period.kind, from: toDay(last.period.from), until },
        revision: last.revision,
        at: toInstant(last.at),
        known: {
          at: toInstant(first.at),
          changes: revisions.flatMap(({ change }) => change?.id ?? []),
          joinedOn: new Map([[last.personId, joinedOn]]),
        },
        change: last.change,
      },
    ];
  });
}

/** The scores of people as of the last day of a period, when it had ended, by what was known at a moment. */
export const scoresAtEnd = (
  { tx, org }: Asking,
  { until }: Period,
  known: Known,
  personIds: readonly string[],
): Promise<Scored[]> => scoresOf({ tx, org, today: until, dayEnded: true, known }, personIds);

/**
 * The closed scores of people, computed anew from the rules and the ledger as they are today. A score that is not identical
 * is an error of ours: nothing that anybody does may move it.
 */
export async function recomputed(work: Asking, period: Period, personIds?: readonly string[]): Promise<Recomputed[]> {
  const closed = await closedScores(work, period, personIds);
  const alike = Map.groupBy(closed, ({ known }) => `${known.at} ${known.changes.join()}`);
  const found = new Map<string, Scored>();
  for (const group of alike.values()) {
    const [first] = group;
    if (!first) continue;
    const ids = group.map(({ scored }) => scored.who.personId);
    const joinedOn = new Map(group.flatMap(({ known }) => [...(known.joinedOn ?? [])]));
    const scores = await scoresAtEnd(work, first.period, { ...first.known, joinedOn }, ids);
    for (const scored of scores) found.set(scored.who.personId, scored);
  }
  return closed.map((one) => {
    const now = found.get(one.scored.who.personId);
    return { ...one, now, identical: now !== undefined && isSameScore(one.scored, now) };
  });
}
