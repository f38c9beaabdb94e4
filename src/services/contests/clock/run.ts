import { startsAt } from '../../../domain/contests/clock.ts';
import type { Prisma } from '../../../store/client/client.ts';
import { fromDay, fromInstant, toDay } from '../../../store/time.ts';
import { forEach, type Tick, whoseTimeHasCome } from '../../tasks/clock/tick.ts';
import { beginContest } from './begin.ts';
import { closeContest } from './close.ts';
import { keepBoardTrue } from './keep-true.ts';

/** A board is made anew no sooner than this after it was last made: each brings a picture. */
const boardEvery = Temporal.Duration.from({ minutes: 5 });

/**
 * What the clock does with contests: it begins those whose first day has come, closes those whose last entries are in, and keeps
 * the boards of the others true, whatever has changed the ledger. Each beginning and end happens once, by a change of the row
 * in the transaction that tells of it. A look costs one question, however many organisations there are.
 */
export async function runContestClock(tick: Tick): Promise<void> {
  const { db, now } = tick;
  const at = fromInstant(now);
  // On no clock of the world is it later than this; the rule decides by that of the organisation.
  const latest = fromDay(now.add({ hours: 14 }).toZonedDateTimeISO('UTC').toPlainDate());
  const stale: Prisma.ContestWhereInput[] = [
    { boardAt: null },
    { boardAt: { lte: fromInstant(now.subtract(boardEvery)) } },
  ];
  const found = await db.contest.findMany({
    where: {
      OR: [
        { state: 'open', from: { lte: latest } },
        { state: 'running', OR: [{ closesAt: { lte: at } }, ...stale] },
      ],
    },
    select: { orgId: true, number: true, state: true, from: true, closesAt: true },
    orderBy: [{ orgId: 'asc' }, { number: 'asc' }],
  });
  const open = await whoseTimeHasCome(
    tick,
    found.filter(({ state }) => state === 'open'),
    ({ zone }, { from }) => Temporal.Instant.compare(startsAt(toDay(from), zone), now) <= 0,
  );
  await forEach(tick, open, beginContest);
  const running = found.filter(({ state }) => state === 'running');
  const over = running.filter(({ closesAt }) => closesAt <= at);
  await forEach(tick, await whoseTimeHasCome(tick, over, () => true), closeContest);
  const others = running.filter(({ closesAt }) => closesAt > at);
  await forEach(tick, await whoseTimeHasCome(tick, others, () => true), keepBoardTrue);
}
