import { comingDue } from '../../domain/due.ts';
import type { WeeklyTime } from '../../domain/weekly-time.ts';
import { fromInstant, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { BoundChat } from './now.ts';
import { type DigestName, scheduleOf } from './schedules.ts';

export interface DigestSchedule {
  readonly chat: BoundChat;
  readonly active: boolean;
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight, on the clock of the chat. */
  readonly minute: number;
  /** When each comes next; nothing where they are off. */
  readonly next: Partial<Readonly<Record<DigestName, Temporal.Instant>>>;
}

/** When the digests of a chat come. `kinds`: those that there are, by name. */
export async function digestSchedule(
  { tx, org, now }: Pick<Work, 'tx' | 'org' | 'now'>,
  chat: BoundChat,
  kinds: readonly string[],
): Promise<DigestSchedule> {
  const rows = await tx.schedule.findMany({
    where: { orgId: org.id, chatId: chat.id },
    include: { occurrences: { orderBy: { localDate: 'desc' }, take: 7 } },
  });
  const { active, weekday, minute } = weeklyOf(rows);
  const next = rows.flatMap(({ occurrences, ...row }) => {
    const schedule = kinds.includes(row.digest) && row.active ? scheduleOf(row, chat.zone, org) : undefined;
    const known = occurrences.map(({ localDate, skipped }) => ({ localDate: toDay(localDate), skipped }));
    return schedule ? [[row.digest, comingDue(schedule, known, now).dueAt] as const] : [];
  });
  return { chat, active, weekday, minute, next: Object.fromEntries(next) };
}

/**
 * Sets when the digests of a chat come, or that none does. What would have come earlier in the week by the new time is not
 * made up for: who sets Monday on a Wednesday means the next Monday.
 */
export async function setDigestSchedule(work: Work, chat: BoundChat, set: WeeklyTime | 'off'): Promise<void> {
  const { tx, org, now } = work;
  const where = { orgId: org.id, chatId: chat.id };
  const { active, weekday, minute } = weeklyOf(await tx.schedule.findMany({ where }));
  const before = { active, weekday, minute };
  const after = set === 'off' ? { ...before, active: false } : { ...before, ...set, active: true };
  if (after.active === active && after.weekday === weekday && after.minute === minute) return;
  await tx.schedule.updateMany({ where, data: after });
  // A review that fell due this morning is still wanted when its hour is moved.
  const anew = active ? { ...where, digest: 'weekly' } : where;
  if (after.active) await tx.schedule.updateMany({ where: anew, data: { since: fromInstant(now) } });
  await audit(work, {
    action: 'digest.schedule',
    subject: `chat:${chat.id}`,
    concerns: `team:${chat.teamId}`,
    // Their homes say when the next one comes.
    others: everybodyIn(org, teamsOn(org, work.today), chat.teamId, work.today).map(({ personId }) => personId),
    before,
    after,
  });
}

/** Each chat has one, and the others have its time. */
function weeklyOf<Row extends { readonly digest: string }>(rows: readonly Row[]): Row {
  const weekly = rows.find(({ digest }) => digest === 'weekly');
  if (!weekly) throw new Error('a chat without a weekly schedule');
  return weekly;
}
