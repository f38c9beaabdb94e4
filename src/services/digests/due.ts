import { type Due, dueNow } from '../../domain/due.ts';
import type { Policy } from '../../domain/policy.ts';
import { announce, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromDay, fromInstant, toDay, toInstant } from '../../store/time.ts';
import { organisationOf } from '../organisations/read.ts';
import type { RulesAt } from '../rules/keep.ts';
import { scheduleOf } from './schedules.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
  readonly rulesAt: RulesAt;
  /** The digests that there are, by name. */
  readonly kinds: readonly string[];
}

/** What is older can come between nothing that is looked at: a week and its neighbours, a quarter and a holiday after it. */
const week = { hours: 8 * 24 };
const quarter = { hours: 130 * 24 };

/**
 * Starts every digest that is due. An occurrence is a row, unique by schedule and local day, written together with its
 * announcement: however many look at the clock, and however often, it is announced once. Of several that were missed only
 * the latest is looked at, and sent late or skipped as the organisation's policy has it. Gives how many were started.
 */
export async function startDueDigests(tick: Tick): Promise<number> {
  const laid = await organisationsAt(tick);
  let started = 0;
  for (const { chat, occurrences, ...row } of await schedulesAt(tick)) {
    const org = laid.get(row.orgId);
    const schedule = org && scheduleOf(row, chat.zone, org);
    if (!schedule) continue;
    const history = {
      since: toInstant(row.since),
      zoneSince: chat.zoneSince ? toInstant(chat.zoneSince) : undefined,
      known: occurrences.map(({ localDate, skipped }) => ({ localDate: toDay(localDate), skipped })),
    };
    const due = dueNow(schedule, history, catchUpOf(org.policy, row.digest), tick.now);
    if (due && (await start(tick, row, due))) started += 1;
  }
  return started;
}

const catchUpOf = ({ catchUpHours }: Policy, digest: string): Temporal.Duration =>
  Temporal.Duration.from({ hours: digest === 'weekly' ? catchUpHours.weekly : catchUpHours.review });

const schedulesAt = ({ db, now, kinds }: Tick) =>
  db.schedule.findMany({
    where: { active: true, digest: { in: [...kinds] }, chat: { workspace: { disconnectedAt: null } } },
    include: {
      chat: { select: { zone: true, zoneSince: true } },
      occurrences: {
        where: {
          OR: [
            { localDate: { gte: fromInstant(now.subtract(week)) } },
            { schedule: { digest: { not: 'weekly' } }, localDate: { gte: fromInstant(now.subtract(quarter)) } },
          ],
        },
      },
    },
  });

/** Those with a chat, by id. */
async function organisationsAt({ db, rulesAt }: Tick) {
  const rows = await db.organisation.findMany({
    where: { chats: { some: {} } },
    select: { id: true, zone: true, currency: true, fiscalYearStart: true, policy: true, revision: true },
  });
  const read = rows.map(async (row) => organisationOf(row, await rulesAt(db, row.id, row.revision)));
  return new Map((await Promise.all(read)).map((org) => [org.id, org]));
}

type Row = { readonly orgId: string; readonly id: string; readonly chatId: string; readonly digest: string };

async function start(tick: Tick, { orgId, id: scheduleId, chatId, digest }: Row, due: Due): Promise<boolean> {
  return tick.db.$transaction(async (tx) => {
    const { count } = await tx.occurrence.createMany({
      data: [
        {
          orgId,
          scheduleId,
          localDate: fromDay(due.localDate),
          dueAt: fromInstant(due.dueAt),
          startedAt: fromInstant(tick.now),
          skipped: due.skipped,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0 || due.skipped) return false;
    const key = digestKey(scheduleId, due.localDate);
    await announce({ ...tick, tx, org: { id: orgId } }, [
      {
        key,
        subject: key,
        kind: 'digest',
        about: { digest, day: due.localDate.toString(), late: due.late },
        to: { chatId },
      },
    ]);
    return true;
  });
}

/** By which a digest is announced once, whoever starts it; without a day what those of all days begin with. */
export const digestKey = (scheduleId: string, day?: Temporal.PlainDate): string => `digest:${scheduleId}:${day ?? ''}`;
