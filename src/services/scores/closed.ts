import type { Period, Span } from '../../domain/period.ts';
import { isSameScore } from '../../domain/same-score.ts';
import type { Prisma } from '../../store/client/client.ts';
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
  /** As it was before the last correction; undefined where there was none. */
  readonly before: Scored | undefined;
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
export const closedScores = (
  asking: Asking,
  { kind, from }: Pick<Period, 'kind' | 'from'>,
  personIds?: readonly string[],
): Promise<ClosedScore[]> =>
  closedWhere(asking, {
    period: { kind, from: fromDay(from) },
    ...(personIds ? { personId: { in: [...personIds] } } : {}),
  });

/** Those of periods that end within a span, the earliest first: of one person, of a team's people at the end, or of everybody. */
export const closedScoresWithin = (
  asking: Asking,
  { from, until }: Span,
  of: { readonly personId?: string; readonly teamId?: string } = {},
): Promise<ClosedScore[]> =>
  closedWhere(asking, { ...of, period: { until: { gte: fromDay(from), lte: fromDay(until) } } });

async function closedWhere({ tx, org }: Asking, where: Prisma.ClosedScoreWhereInput): Promise<ClosedScore[]> {
  const rows = await tx.closedScore.findMany({
    where: { ...where, orgId: org.id },
    include: {
      period: true,
      person: { select: { name: true, alias: true } },
      team: { select: { id: true, name: true, alias: true } },
      change: { select: { id: true, number: true } },
    },
    orderBy: [{ period: { until: 'asc' } }, { periodId: 'asc' }, { personId: 'asc' }, { revision: 'asc' }],
  });
  const published = rows.some(({ changeId }) => changeId) ? await corrections({ tx, org }) : [];
  const knownBy = (at: Date) =>
    published.flatMap(({ id, publishedAt }) => (publishedAt && publishedAt <= at ? [id] : []));
  const read = (row: (typeof rows)[number], until: Temporal.PlainDate) =>
    fromKept(row.score, {
      who: { ...row.person, personId: row.personId, teamId: row.teamId },
      indicators: indicatorsOn(org, until),
      team: { ...row.team, parentId: teamsOn(org, until).find(({ id }) => id === row.teamId)?.parentId ?? null },
    });
  const each = Map.groupBy(rows, ({ periodId, personId }) => `${periodId} ${personId}`);
  return [...each.values()].flatMap((revisions): ClosedScore[] => {
    const [first, last, previous] = [revisions[0], revisions.at(-1), revisions.at(-2)];
    if (!first || !last) return [];
    const until = toDay(last.period.until);
    const { scored, joinedOn } = read(last, until);
    return [
      {
        scored,
        period: { kind: last.period.kind, from: toDay(last.period.from), until },
        revision: last.revision,
        before: previous && read(previous, until).scored,
        at: toInstant(last.at),
        known: {
          at: toInstant(first.at),
          changes: last.change ? knownBy(last.at) : [],
          joinedOn: new Map([[last.personId, joinedOn]]),
        },
        change: last.change,
      },
    ];
  });
}

/**
 * The corrections that have been published, with when. Once a score has been put right it counts all that were there by then:
 * also one that moved nothing in it by itself.
 */
const corrections = ({ tx, org }: Asking) =>
  tx.change.findMany({
    where: { orgId: org.id, kind: 'correction', state: 'published' },
    select: { id: true, publishedAt: true },
    orderBy: { number: 'asc' },
  });

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
  const closed = await computedAnew(work, await closedScores(work, period, personIds));
  return closed.map((one) => ({ ...one, identical: one.now !== undefined && isSameScore(one.scored, one.now) }));
}

/** What they come to today, each by what counts in it; with a change as if that were known as well. */
export async function computedAnew(
  work: Asking,
  closed: readonly ClosedScore[],
  changeId?: string,
): Promise<(ClosedScore & { readonly now: Scored | undefined })[]> {
  const keyOf = (one: ClosedScore) =>
    `${one.period.kind} ${one.period.from} ${one.known.at} ${one.known.changes.join()}`;
  const known = changeId === undefined ? undefined : [...(await corrections(work)).map(({ id }) => id), changeId];
  const found = new Map<ClosedScore, Scored>();
  for (const group of Map.groupBy(closed, keyOf).values()) {
    const [first] = group;
    if (!first) continue;
    const changes = known ?? first.known.changes;
    const joinedOn = new Map(group.flatMap(({ known }) => [...(known.joinedOn ?? [])]));
    const ids = group.map(({ scored }) => scored.who.personId);
    const scores = await scoresAtEnd(work, first.period, { at: first.known.at, changes, joinedOn }, ids);
    for (const one of group) {
      const now = scores.find(({ who }) => who.personId === one.scored.who.personId);
      if (now) found.set(one, now);
    }
  }
  return closed.map((one) => ({ ...one, now: found.get(one) }));
}
