import { covers, type Period } from '../../domain/period.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import { idsOfPeriods, periodKey } from '../periods/kept.ts';
import { homeOf } from '../teams/home.ts';
import { everybodyIn, teamsOn, withBelow } from '../teams/read.ts';
import type { Organisation, Work } from '../work.ts';
import { type ClosedScore, scoresAtEnd } from './closed.ts';
import { toKept } from './kept.ts';
import type { Scored } from './read.ts';

type Closing = Pick<Work, 'tx' | 'org' | 'now'>;

/** The scores that a period comes to for whoever is at home in a team or below on its last day. */
export async function scoresToKeep({ tx, org, now }: Closing, teamId: string, period: Period): Promise<Scored[]> {
  const known = { at: now, changes: [] };
  const scores = await scoresAtEnd({ tx, org }, period, known, atHome(org, teamId, period.until));
  return scores.toSorted((a, b) => (a.who.personId < b.who.personId ? -1 : 1));
}

/** Who belongs elsewhere as well is scored where they are at home. */
function atHome(org: Organisation, teamId: string, day: Temporal.PlainDate): string[] {
  const below = everybodyIn(org, teamsOn(org, day), teamId, day);
  const ids = new Set(withBelow(teamsOn(org, day), teamId));
  return below.map(({ personId }) => personId).filter((personId) => ids.has(homeOf(org, personId, day)?.teamId ?? ''));
}

/** The first day that counts in a score. */
export function countsSince({ items, together }: Pick<Scored, 'items' | 'together'>, period: Period) {
  const standings = [...items.flatMap(({ standing }) => standing ?? []), ...together];
  const [first = period.from] = standings.map((one) => one.period.from).sort(Temporal.PlainDate.compare);
  return Temporal.PlainDate.compare(first, period.from) < 0 ? first : period.from;
}

/**
 * Keeps scores exactly as they are, for ever; the period is closed for the teams by then. A score that was kept before stays.
 * Days that count in one and are closed for none of the person's teams are closed for the person from now on.
 */
export async function keepScores(
  { tx, org, now }: Closing,
  periodId: string,
  period: Period,
  scores: readonly Scored[],
): Promise<void> {
  const closed = await closedPeriods({ tx, org });
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: scores.map(({ who }) => who.personId) } },
    select: { id: true, joinedOn: true },
  });
  const joinedOn = new Map(people.map((one) => [one.id, toDay(one.joinedOn)]));
  await tx.closedScore.createMany({
    data: scores.map((scored) => {
      const { personId } = scored.who;
      const own = scored.items.filter(({ by }) => by === 'self');
      const counts = { from: countsSince({ items: own, together: [] }, period), until: period.until };
      const said = covers(closedDaysOf(org, closed, personId), counts);
      return {
        ...{ orgId: org.id, periodId, personId, revision: 1, teamId: scored.team.id, at: fromInstant(now) },
        since: said ? null : fromDay(counts.from),
        score: toKept(scored, joinedOn.get(personId) ?? period.from),
      };
    }),
    skipDuplicates: true,
  });
}

/** Keeps what a correction has made of closed scores, beside what they were: the last one counts. */
export async function keepRevisions(
  work: Closing & Pick<Work, 'newId'>,
  changeId: string,
  scores: readonly (ClosedScore & { readonly now: Scored | undefined })[],
): Promise<void> {
  const { tx, org, now: at } = work;
  const ids = await idsOfPeriods(
    work,
    scores.map(({ period }) => period),
  );
  await tx.closedScore.createMany({
    data: scores.map(({ scored, period, revision, known, now }) => {
      const { personId } = scored.who;
      const [periodId, joinedOn] = [ids.get(periodKey(period)), known.joinedOn?.get(personId)];
      if (!now || periodId === undefined || !joinedOn) throw new Error('a closed score that is put right is still one');
      return {
        ...{ orgId: org.id, periodId, personId, revision: revision + 1, teamId: now.team.id, at: fromInstant(at) },
        ...{ score: toKept(now, joinedOn), changeId },
      };
    }),
  });
}
