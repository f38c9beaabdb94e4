import { comingDue } from '../../domain/due.ts';
import { toDay } from '../../store/time.ts';
import { type OwnChange, ownChanges } from '../changes/own.ts';
import { type OwnGoals, ownGoals } from '../goals/own.ts';
import { ownScoreNow } from '../scores/own.ts';
import type { Scored } from '../scores/read.ts';
import { type OwnTasks, ownTasks } from '../tasks/mine.ts';
import { openTasks } from '../tasks/read.ts';
import { homeOf } from '../teams/home.ts';
import { type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Looking } from '../work.ts';

export interface Home extends Pick<OwnTasks, 'toConfirm' | 'held'> {
  readonly goals: OwnGoals;
  /** Undefined without a team, and without a scorecard. */
  readonly scored: Scored | undefined;
  /** How many others could be claimed. */
  readonly open: number;
  readonly digest: ComingDigest | undefined;
  /** What is to change for them, and what has that they have not seen. */
  readonly changes: readonly OwnChange[];
}

/** When the chat of a team is next told how the week was. */
export interface ComingDigest {
  readonly team: Team;
  readonly chat: { readonly name: string; readonly zone: string };
  readonly at: Temporal.Instant;
}

/** All that concerns somebody at present; undefined for who has left. */
export async function readHome(reading: Omit<Looking, 'actor'>, me: string): Promise<Home | undefined> {
  const { tx, org, today } = reading;
  const person = await tx.person.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id: me } } });
  if (person.leftOn && Temporal.PlainDate.compare(today, toDay(person.leftOn)) > 0) return undefined;
  const work = { ...reading, actor: { personId: me, name: person.name, admin: person.admin, via: 'home' } };
  const { toConfirm, held } = await ownTasks(work);
  const open = await openTasks(tx, org.id);
  return {
    goals: await ownGoals(work),
    scored: (await ownScoreNow(work)).scored,
    toConfirm,
    held,
    open: open.filter(
      ({ requester, partner, slots }) =>
        requester.id !== me && partner?.id !== me && !slots.some(({ holderId }) => holderId === me),
    ).length,
    digest: await comingDigest(work),
    changes: await ownChanges(work, me),
  };
}

/** That of the own team, else of the nearest above it that has one. */
async function comingDigest({ tx, org, actor, today, now }: Looking): Promise<ComingDigest | undefined> {
  const home = homeOf(org, actor.personId, today);
  if (!home) return undefined;
  const teams = teamsOn(org, today);
  const lines = withAbove(teams, home.teamId).map(({ id }) => id);
  const schedules = await tx.schedule.findMany({
    where: { orgId: org.id, active: true, digest: 'weekly', chat: { teamId: { in: lines } } },
    include: {
      chat: { select: { name: true, zone: true, teamId: true } },
      occurrences: { orderBy: { localDate: 'desc' }, take: 7 },
    },
  });
  const coming = schedules.flatMap(({ weekday, minute, chat, occurrences }) => {
    const team = teams.find(({ id }) => id === chat.teamId);
    const known = occurrences.map(({ localDate, skipped }) => ({ localDate: toDay(localDate), skipped }));
    const at = comingDue({ rhythm: 'week', weekday, minute, zone: chat.zone }, known, now).dueAt;
    return team ? [{ team, chat, at }] : [];
  });
  const [next] = coming.sort(
    (a, b) => lines.indexOf(a.team.id) - lines.indexOf(b.team.id) || Temporal.Instant.compare(a.at, b.at),
  );
  return next;
}
