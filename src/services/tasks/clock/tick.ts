import { defaultTaskDays, type TaskDays, type TaskTime } from '../../../domain/tasks/clock.ts';
import type { Queue } from '../../../outbox/announce.ts';
import { Prisma } from '../../../store/client/client.ts';
import type { Database, Tx } from '../../../store/store.ts';
import { fromInstant } from '../../../store/time.ts';
import { organisationOf } from '../../organisations/read.ts';
import type { RulesAt } from '../../rules/keep.ts';
import type { Organisation } from '../../work.ts';

/** A look at the clock, for all organisations. */
export interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
  readonly rulesAt: RulesAt;
}

/** One transaction of the clock, in nobody's name. */
export interface ClockWork extends Pick<Tick, 'now' | 'newId' | 'queue'> {
  readonly tx: Tx;
  readonly org: Organisation;
  readonly actor: { readonly personId: null; readonly via: 'clock' };
}

interface Row {
  readonly orgId: string;
}

/**
 * The moment before which something must have happened for its time to have come, by the policy of the organisation `o`: so
 * many working days take at least as many days, whatever clocks do. The rule decides.
 */
export const longAgo = (now: Temporal.Instant, what: keyof TaskDays): Prisma.Sql => Prisma.sql`(
  ${fromInstant(now)}::timestamptz - make_interval(
    hours => 24 * coalesce((o.policy->'taskDays'->>${what})::int, ${defaultTaskDays[what]}::int) - 12))`;

/** Those whose time has come, each with its organisation; costs one more question where there are any. */
export async function whoseTimeHasCome<Found extends Row>(
  { db, rulesAt }: Tick,
  found: readonly Found[],
  isDue: (time: TaskTime, one: Found) => boolean,
): Promise<(Found & { readonly org: Organisation })[]> {
  if (found.length === 0) return [];
  const rows = await db.organisation.findMany({ where: { id: { in: found.map(({ orgId }) => orgId) } } });
  const organisations = await Promise.all(
    rows.map(async (row) => organisationOf(row, await rulesAt(db, row.id, row.revision))),
  );
  return found.flatMap((one) => {
    const org = organisations.find(({ id }) => id === one.orgId);
    return org && isDue(timeOf(org), one) ? [{ ...one, org }] : [];
  });
}

export const timeOf = ({ zone, rules, policy }: Organisation): TaskTime => ({
  zone,
  calendar: rules.calendar,
  days: policy.taskDays,
});

/**
 * Does something for each, in a transaction of its own; `act` says whether it was still to be done. What fails leaves the
 * others alone: it is thrown when all have had their turn. Gives how many were done.
 */
export async function forEach<Due extends { readonly org: Organisation }>(
  { db, now, newId, queue }: Tick,
  due: readonly Due[],
  act: (work: ClockWork, one: Due) => Promise<boolean>,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const one of due) {
    const { org } = one;
    const acting = db.$transaction(async (tx) => {
      // The organisation first, as whoever links people locks it: in another order both would wait for ever.
      await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR KEY SHARE`;
      return act({ tx, org, now, newId, queue, actor: { personId: null, via: 'clock' } }, one);
    });
    await acting.then(
      (acted) => {
        done += Number(acted);
      },
      (error: unknown) => failures.push(error),
    );
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the clock could not do everything with tasks');
  return done;
}
