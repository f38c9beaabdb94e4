import { latestDue } from '../../domain/schedule.ts';
import { announce, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromDay, fromInstant, toDay, toInstant } from '../../store/time.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
}

/** What fell due longer ago than this is not sent any more. */
const catchUp = Temporal.Duration.from({ hours: 24 });
/** Later than this it says that it is late. */
const lateAfter = Temporal.Duration.from({ minutes: 15 });

/**
 * Starts every digest that is due. An occurrence is a row, unique by schedule and local day, written together with its
 * announcement: however many look at the clock, and however often, it is announced once. Of several that were missed only
 * the latest is looked at. Gives how many were started.
 */
export async function startDueDigests(tick: Tick): Promise<number> {
  const recent = fromInstant(tick.now.subtract({ hours: 8 * 24 }));
  const schedules = await tick.db.schedule.findMany({
    where: { active: true, chat: { workspace: { disconnectedAt: null } } },
    include: { chat: { select: { zone: true } }, occurrences: { where: { localDate: { gte: recent } } } },
  });
  let started = 0;
  for (const schedule of schedules) {
    const due = latestDue({ ...schedule, zone: schedule.chat.zone }, tick.now);
    if (Temporal.Instant.compare(due.dueAt, toInstant(schedule.since)) < 0) continue;
    if (schedule.occurrences.some((occurrence) => covers(occurrence, due.localDate))) continue;
    if (await start(tick, schedule, due)) started += 1;
  }
  return started;
}

/** A clock may be set back and a schedule moved to another day of the week: one a week is enough. */
function covers(
  { localDate, skipped }: { readonly localDate: Date; readonly skipped: boolean },
  day: Temporal.PlainDate,
): boolean {
  const known = toDay(localDate);
  const monday = (of: Temporal.PlainDate): Temporal.PlainDate => of.subtract({ days: of.dayOfWeek - 1 });
  return Temporal.PlainDate.compare(known, day) >= 0 || (!skipped && monday(known).equals(monday(day)));
}

type Schedule = { readonly orgId: string; readonly id: string; readonly chatId: string; readonly digest: string };

async function start(tick: Tick, schedule: Schedule, due: ReturnType<typeof latestDue>): Promise<boolean> {
  const { orgId, id: scheduleId, chatId, digest } = schedule;
  const delay = due.dueAt.until(tick.now);
  const skipped = Temporal.Duration.compare(delay, catchUp) > 0;
  return tick.db.$transaction(async (tx) => {
    const { count } = await tx.occurrence.createMany({
      data: [
        {
          orgId,
          scheduleId,
          localDate: fromDay(due.localDate),
          dueAt: fromInstant(due.dueAt),
          startedAt: fromInstant(tick.now),
          skipped,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0 || skipped) return false;
    const key = `digest:${scheduleId}:${due.localDate}`;
    await announce({ ...tick, tx, org: { id: orgId } }, [
      {
        key,
        subject: key,
        kind: 'digest',
        about: {
          digest,
          day: due.localDate.toString(),
          late: Temporal.Duration.compare(delay, lateAfter) > 0,
        },
        to: { chatId },
      },
    ]);
    return true;
  });
}
