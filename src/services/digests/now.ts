import type { Privacy } from '../../domain/privacy.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { latestDue } from '../../domain/schedule.ts';
import { Refusal } from '../../errors.ts';
import { announce, resend } from '../../outbox/announce.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { actorStanding } from '../people/standing.ts';
import { teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { digestKey } from './due.ts';

export interface BoundChat {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly zone: string;
  readonly privacy: Privacy;
}

/**
 * The chat whose digest the actor may run: the one it was asked for in, or that of a team the actor manages, of any team for an admin who manages none. Throws the
 * Refusals `no-digest` when there is none and `not-allowed`.
 */
export async function digestChat(work: Work, chatId: string | undefined): Promise<BoundChat> {
  const { tx, org } = work;
  const standing = actorStanding(work);
  const runs = [...standing.manages, ...(standing.admin ? fromTheTop(work) : [])];
  const where = chatId ? { id: chatId } : { teamId: { in: [...runs] } };
  const chats = await tx.chat.findMany({ where: { orgId: org.id, ...where }, orderBy: { id: 'asc' } });
  // Of several the one of the team highest up.
  const chat = runs.flatMap((team) => chats.filter(({ teamId }) => teamId === team))[0] ?? chats[0];
  if (!chat) throw new Refusal({ code: runs.length > 0 || standing.admin ? 'no-digest' : 'not-allowed' });
  if (!may(rolesTowardsTeam(standing, chat.teamId), 'runDigest')) throw new Refusal({ code: 'not-allowed' });
  return chat;
}

/** All teams, the company before those below it. */
function fromTheTop({ org, today }: Work): string[] {
  const teams = teamsOn(org, today);
  return teams.filter(({ parentId }) => parentId === null).flatMap(({ id }) => withBelow(teams, id));
}

/**
 * Sends the weekly digest at once; one that this week has already is brought up to date instead of posted again, and one
 * that could not be delivered is tried again. Before the first that comes by itself it is of the days until yesterday.
 */
export async function sendDigestNow(work: Work, chat: BoundChat): Promise<'sent' | 'updated'> {
  const { tx, org } = work;
  const { scheduleId, day, begun } = await latestWeekly(work, chat);
  const own = begun ? { key: digestKey(scheduleId, day) } : { key: { startsWith: digestKey(scheduleId) } };
  const known = await tx.announcement.findFirst({ where: { orgId: org.id, ...own }, select: { id: true, key: true } });
  const key = known?.key ?? digestKey(scheduleId, day);
  const about = { digest: 'weekly', day: day.toString(), late: false };
  if (!known) await announce(work, [{ key, subject: key, kind: 'digest', about, to: { chatId: chat.id } }]);
  else {
    const where = { orgId_id: { orgId: org.id, id: known.id } };
    if (!begun) await tx.announcement.update({ where, data: { about }, select: { id: true } });
    await resend(work, key);
  }
  await audit(work, {
    action: 'digest.now',
    subject: `chat:${chat.id}`,
    concerns: `team:${chat.teamId}`,
    after: { day: day.toString() },
  });
  return known ? 'updated' : 'sent';
}

/**
 * The day of the latest weekly one: what was due, or what was started since, where the schedule has been moved. Until one
 * has `begun` to come by itself it is today.
 */
async function latestWeekly({ tx, org, now }: Work, chat: BoundChat) {
  const { id, occurrences, since, ...row } = await tx.schedule.findUniqueOrThrow({
    where: { orgId_chatId_digest: { orgId: org.id, chatId: chat.id, digest: 'weekly' } },
    include: { occurrences: { orderBy: { localDate: 'desc' }, take: 1 } },
  });
  const due = latestDue({ rhythm: 'week', ...row, zone: chat.zone }, now);
  const days = [due.localDate, ...occurrences.map(({ localDate }) => toDay(localDate))];
  const begun = occurrences.length > 0 || Temporal.Instant.compare(due.dueAt, toInstant(since)) >= 0;
  const latest = days.sort(Temporal.PlainDate.compare).at(-1) ?? due.localDate;
  return { scheduleId: id, begun, day: begun ? latest : now.toZonedDateTimeISO(chat.zone).toPlainDate() };
}
