import { type Counted, tallyOf } from '../../domain/contests/tally.ts';
import { fromDay, fromInstant, toDay, toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import type { ContestView, SideView } from './read.ts';

/**
 * What the sides of a contest have come to: by what is stored of one that is over, and else by the ledger as it is now, of its
 * days and up to the moment at which it closes.
 */
export async function countedSides(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  contest: ContestView,
): Promise<SideView[]> {
  const { state, sides, indicator, tieBreak } = contest;
  if (state !== 'running') return [...sides];
  const entries = await tx.entry.findMany({
    where: {
      orgId: org.id,
      personId: { in: sides.flatMap(({ players }) => players) },
      indicator: { in: [indicator, ...(tieBreak ? [tieBreak] : [])].map(({ key }) => key) },
      day: { gte: fromDay(contest.from), lte: fromDay(contest.until) },
      recordedAt: { lte: fromInstant(contest.closesAt) },
      aside: false,
    },
    select: { personId: true, indicator: true, day: true, recordedAt: true, amount: true },
  });
  const of = (key: string | undefined): Counted[] =>
    entries
      .filter((entry) => entry.indicator === key)
      .map(({ day, recordedAt, ...entry }) => ({ ...entry, day: toDay(day), recordedAt: toInstant(recordedAt) }));
  const [actuals, ties] = [of(indicator.key), of(tieBreak?.key)];
  return sides.map((side) => ({
    ...side,
    actual: tallyOf(contest, side.players, actuals),
    tie: tallyOf(contest, side.players, ties),
  }));
}
