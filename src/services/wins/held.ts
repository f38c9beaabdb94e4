import { announceOrRefresh, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant, toDay } from '../../store/time.ts';
import { winFact } from './tell.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
}

/**
 * Tells the wins that have waited until people work. Whoever marks them as told announces them, in one transaction, however
 * many look at the clock. Gives how many messages that were.
 */
export async function tellHeldWins(tick: Tick): Promise<number> {
  const due = { toldAt: null, dueAt: { lte: fromInstant(tick.now) } };
  const held = await tick.db.win.groupBy({ by: ['orgId', 'chatId', 'day', 'number'], where: due });
  let told = 0;
  for (const { orgId, ...bulletin } of held) {
    told += await tick.db.$transaction(async (tx) => {
      const { count } = await tx.win.updateMany({
        where: { orgId, ...bulletin, ...due },
        data: { toldAt: fromInstant(tick.now) },
      });
      if (count === 0) return 0;
      const fact = winFact(bulletin.chatId, { day: toDay(bulletin.day), number: bulletin.number });
      await announceOrRefresh({ ...tick, tx, org: { id: orgId } }, [fact]);
      return 1;
    });
  }
  return told;
}
