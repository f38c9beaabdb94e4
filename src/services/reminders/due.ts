import { isWorkingDay } from '../../domain/calendar.ts';
import { reminding } from '../../domain/reminder.ts';
import { announce, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { type Clock, clocksOf } from '../organisations/clocks.ts';
import type { RulesAt } from '../rules/keep.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
  readonly rulesAt: RulesAt;
}

interface Due {
  readonly orgId: string;
  readonly personId: string;
  readonly localDate: Temporal.PlainDate;
}

/** So many are reminded in one transaction. */
const batch = 500;

/**
 * Reminds everybody to report whose time has come. A reminder is a row, unique by person and local day, written together
 * with its announcement: however many look at the clock, and however often, it comes once a day. A look costs two
 * questions to the database, however many people there are. Gives how many were reminded.
 */
export async function startDueReminders(tick: Tick): Promise<number> {
  const due = await whoIsDue(tick, await clocksOn(tick));
  let started = 0;
  for (const [orgId, people] of Map.groupBy(due, (one) => one.orgId)) {
    for (let at = 0; at < people.length; at += batch) started += await start(tick, orgId, people.slice(at, at + batch));
  }
  return started;
}

/** The clocks of all organisations on which it is a working day. */
const clocksOn = async (tick: Tick): Promise<Clock[]> =>
  (await clocksOf(tick)).filter(({ org, local }) => isWorkingDay(org.rules.calendar, local.toPlainDate()));

/** Leaves out in the database whoever has set it otherwise, is away, has answered today, or has no target; the rule decides. */
async function whoIsDue({ db, now }: Tick, clocks: readonly Clock[]): Promise<Due[]> {
  if (clocks.length === 0) return [];
  const shown = clocks.map(({ org, zone, local }, nth) => ({
    nth,
    org: org.id,
    zone,
    day: local.toPlainDate().toString(),
    since: local.startOfDay().toInstant().toString(),
    minute: local.hour * 60 + local.minute,
    usual: org.policy.remindAt,
  }));
  const rows = await db.$queryRaw<{ nth: number; personId: string; minute: number }[]>`
    SELECT c.nth, p.id::text AS "personId", coalesce(p."remindAt", c.usual) AS minute
    FROM jsonb_to_recordset(${JSON.stringify(shown)}::jsonb)
      AS c(nth int, org uuid, zone text, day date, since timestamptz, minute int, usual int)
    JOIN person p ON p."orgId" = c.org AND p.zone = c.zone
    WHERE NOT p."remindOff" AND coalesce(p."remindAt", c.usual) <= c.minute
      AND p."joinedOn" <= c.day AND (p."leftOn" IS NULL OR p."leftOn" >= c.day)
      AND (p."snoozedUntil" IS NULL OR p."snoozedUntil" <= ${fromInstant(now)})
      AND EXISTS (
        SELECT FROM identity i JOIN workspace w ON w."orgId" = i."orgId" AND w.id = i."workspaceId"
        WHERE i."orgId" = p."orgId" AND i."personId" = p.id AND w."disconnectedAt" IS NULL)
      AND EXISTS (
        SELECT FROM target t JOIN period q ON q."orgId" = t."orgId" AND q.id = t."periodId"
        WHERE t."orgId" = p."orgId" AND t."personId" = p.id AND t."from" <= c.day AND c.day BETWEEN q."from" AND q.until)
      AND NOT EXISTS (
        SELECT FROM reminder r WHERE r."orgId" = p."orgId" AND r."personId" = p.id AND r."localDate" >= c.day)
      AND NOT EXISTS (
        SELECT FROM leave a
        WHERE a."orgId" = p."orgId" AND a."personId" = p.id AND a."cancelledAt" IS NULL
          AND c.day BETWEEN a."from" AND a.until)
      AND NOT EXISTS (
        SELECT FROM entry e
        WHERE e."orgId" = p."orgId" AND e."personId" = p.id AND e."recordedAt" >= c.since AND e.source IN ('manual', 'file')
          AND e."correctsId" IS NULL
          AND NOT EXISTS (SELECT FROM entry u WHERE u."orgId" = e."orgId" AND u."correctsId" = e.id))
    ORDER BY p.id`;
  return rows.flatMap(({ nth, personId, minute }) => {
    const clock = clocks[nth];
    if (!clock) return [];
    const { org, zone } = clock;
    const found = reminding({ zone, minute, calendar: org.rules.calendar, ...unanswered }, now);
    return found.kind === 'due' ? [{ orgId: org.id, personId, localDate: found.localDate }] : [];
  });
}

/** As the database has left them. */
const unanswered = { leave: [], answeredAt: undefined, snoozedUntil: undefined, remindedOn: undefined } as const;

async function start(tick: Tick, orgId: string, people: readonly Due[]): Promise<number> {
  return tick.db.$transaction(async (tx) => {
    const at = fromInstant(tick.now);
    const claimed = await tx.reminder.createManyAndReturn({
      data: people.map(({ personId, localDate }) => ({
        orgId,
        personId,
        localDate: fromDay(localDate),
        at,
        kind: 'reminded',
      })),
      skipDuplicates: true,
      select: { personId: true },
    });
    const ours = new Set(claimed.map(({ personId }) => personId));
    await announce(
      { ...tick, tx, org: { id: orgId } },
      people
        .filter(({ personId }) => ours.has(personId))
        .map(({ personId, localDate }) => ({
          key: `reminder:${personId}:${localDate}`,
          subject: `reminder:${personId}:${localDate}`,
          kind: 'reminder',
          about: { person: personId, day: localDate.toString() },
          to: { personId },
        })),
    );
    return ours.size;
  });
}
