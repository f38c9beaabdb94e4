import { addsUp } from '../../domain/indicators/indicator.ts';
import { contains } from '../../domain/period.ts';
import { byHand, type Feed } from '../../domain/sources/feed.ts';
import type { Entry, Prisma } from '../../store/client/client.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lapseDecisions } from '../decisions/lapse.ts';
import { outdateHomes } from '../homes/outdate.ts';
import { indicatorWith } from '../indicators/read.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import { putAnew } from '../reports/put-anew.ts';
import { rebuildPeopleTotals } from '../reports/rebuild.ts';
import { rebuildTeamTotals } from '../reports/team-totals.ts';
import { loadFeeds } from '../rules/load.ts';
import type { Reading, Work } from '../work.ts';

/** More in one statement would have more values than a statement may have. */
const mostAtOnce = 1_000;

/**
 * A mapping has come into force, or has ended: what was reported by hand for open days stands aside where a source counts by
 * now, and counts where none does any more. Each entry is taken back and put anew; what is closed stays as it is. Called in
 * the transaction that has written the mapping, with the rules locked. Gives how many entries it was.
 */
export async function setAside(work: Work, key: string): Promise<number> {
  const indicator = indicatorWith(work, key);
  if (!indicator || !addsUp(indicator)) return 0;
  const feeds = await loadFeeds(work.tx, work.org.id);
  const count = await turnAround(work, feeds, key);
  await lapseByFeeds(work, feeds, key);
  return count;
}

async function turnAround(work: Work, feeds: readonly Feed[], key: string): Promise<number> {
  const { tx, org } = work;
  const counting = feeds.filter((feed) => feed.indicator === key && feed.role === 'counts');
  const stand = await tx.entry.findMany({
    where: { orgId: org.id, indicator: key, ...standingByHand, OR: otherwiseThan(counting) },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const entries = await open(work, stand);
  const [first] = entries.map(({ day }) => toDay(day)).sort(Temporal.PlainDate.compare);
  if (!first) return 0;
  for (let at = 0; at < entries.length; at += mostAtOnce) {
    await putAnew(work, entries.slice(at, at + mostAtOnce), ({ aside }) => ({ aside: !aside }));
  }
  const people = [...new Set(entries.map(({ personId }) => personId))];
  await rebuildPeopleTotals(tx, org.id, people);
  await rebuildTeamTotals(tx, org.id, first);
  await outdateHomes(tx, org.id, { people, tasks: [] });
  const after = { entries: entries.length, since: `${first}` };
  await audit(work, { action: 'report.aside', subject: `indicator:${key}`, after });
  return entries.length;
}

/** Where another side counts by now, the same decision would make another number: it is asked for again. */
async function lapseByFeeds(work: Work, feeds: readonly Feed[], key: string): Promise<void> {
  const { tx, org } = work;
  const about = await tx.decision.findMany({
    where: { orgId: org.id, indicator: key, entry: { corrections: { none: {} } } },
    distinct: ['personId'],
    select: { personId: true },
  });
  const personIds = about.map(({ personId }) => personId);
  await lapseDecisions({ ...work, org: { ...org, rules: { ...org.rules, feeds } } }, { personIds, keys: [key] });
}

/** How many reports by hand would stand aside, and of how many people, if a source came to count from a day on. */
export async function wouldStandAside(
  on: Pick<Reading, 'tx' | 'org'>,
  { indicator, from }: { readonly indicator: string; readonly from: Temporal.PlainDate },
): Promise<{ readonly reports: number; readonly people: number }> {
  const stand = await on.tx.entry.findMany({
    where: { orgId: on.org.id, indicator, ...standingByHand, aside: false, day: { gte: fromDay(from) } },
  });
  const entries = await open(on, stand);
  return { reports: entries.length, people: new Set(entries.map(({ personId }) => personId)).size };
}

/** What makes up for closed days counts in any case. */
const standingByHand = {
  source: { in: [...byHand] },
  correctsId: null,
  corrections: { none: {} },
  aboutFrom: null,
} satisfies Prisma.EntryWhereInput;

/** Those that count on days of a source, and those that stand aside on any other day. */
function otherwiseThan(counting: readonly Feed[]): Prisma.EntryWhereInput[] {
  const days = counting.map(({ from, until }) => ({
    day: { gte: fromDay(from), ...(until ? { lte: fromDay(until) } : {}) },
  }));
  return [...days.map((day) => ({ aside: false, ...day })), { aside: true, AND: days.map((day) => ({ NOT: day })) }];
}

async function open(work: Pick<Reading, 'tx' | 'org'>, entries: readonly Entry[]): Promise<Entry[]> {
  const closed = await closedPeriods(work);
  const people = [...new Set(entries.map(({ personId }) => personId))];
  const spans = new Map(people.map((id) => [id, closedDaysOf(work.org, closed, id)]));
  return entries.filter(({ personId, day }) => !spans.get(personId)?.some((span) => contains(span, toDay(day))));
}
