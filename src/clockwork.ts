import { digests } from './digests/index.ts';
import type { JobQueue } from './outbox/queue.ts';
import { sweep } from './outbox/sweep.ts';
import type { keepArrivals } from './services/arrivals/keep.ts';
import { startDueBriefs } from './services/briefs/due.ts';
import { keepChangesTold } from './services/changes/keep-told.ts';
import { tellNewcomers } from './services/changes/newcomers.ts';
import { remindOfChanges } from './services/changes/remind.ts';
import { runContestClock } from './services/contests/clock/run.ts';
import { startDueDigests } from './services/digests/due.ts';
import { gapAlert } from './services/forecasts/gap-alert.ts';
import { startDueReminders } from './services/reminders/due.ts';
import { closeOverdue } from './services/reviews/close-overdue.ts';
import { remindOfActions } from './services/reviews/remind.ts';
import { remindOfInquiries } from './services/rewards/inquiries/remind.ts';
import type { RulesAt } from './services/rules/keep.ts';
import { sendDueErrands } from './services/sources/due.ts';
import { runTaskClock } from './services/tasks/clock/run.ts';
import { tellHeldWins } from './services/wins/held.ts';
import { forgetSeen } from './store/seen.ts';
import type { Database, Store } from './store/store.ts';
import type { Watch } from './telemetry/watch.ts';

interface Wheels {
  readonly db: Database;
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
  readonly queue: JobQueue;
  readonly rulesAt: RulesAt;
  readonly arrivals: Pick<ReturnType<typeof keepArrivals>, 'write'>;
  readonly watch: Pick<Watch, 'look'>;
  readonly keepUp?: Store['keepUp'];
}

const seenFor = Temporal.Duration.from({ hours: 24 * 7 });

/**
 * All that is done when somebody looks at the clock. Each part finds out by itself what is due, and does it once however many
 * look, in whatever process.
 */
export function clockwork({ db, clock, newId, queue, rulesAt, arrivals, watch, keepUp }: Wheels): {
  /** Looks at the clock once. */
  tick(): Promise<void>;
  /** Waits for the look that is under way. */
  windDown(): Promise<void>;
} {
  const alertGaps = gapAlert();
  const tellOfChanges = tellNewcomers();
  const closePeriods = closeOverdue();
  let ticking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const at = { db, now: clock(), newId, queue };
    await startDueDigests({ ...at, rulesAt, kinds: digests.map(({ name }) => name) });
    await startDueReminders({ ...at, rulesAt });
    await startDueBriefs({ ...at, rulesAt });
    await runTaskClock({ ...at, rulesAt });
    await runContestClock({ ...at, rulesAt });
    await remindOfActions({ ...at, rulesAt });
    await remindOfInquiries({ ...at, rulesAt });
    await tellOfChanges({ ...at, rulesAt });
    await keepChangesTold({ ...at, rulesAt });
    await remindOfChanges({ ...at, rulesAt });
    await tellHeldWins(at);
    await alertGaps(at);
    await closePeriods(at);
    await sendDueErrands(at);
    await arrivals.write(db);
    await sweep(db, queue);
    await forgetSeen(db, clock().subtract(seenFor));
    await keepUp?.();
  };
  return {
    // One after the other, also where somebody does not wait for the next.
    tick: () => {
      ticking = ticking.catch(() => {}).then(() => watch.look(look));
      return ticking;
    },
    windDown: () => ticking,
  };
}
