import { mondayOf } from '../../domain/briefs/due.ts';
import { type Improvement, improvementOf } from '../../domain/briefs/improvement.ts';
import { dayToMeet, type Opener, openerFor } from '../../domain/briefs/opener.ts';
import { type Helped, whomToHelp } from '../../domain/briefs/ranking.ts';
import { compare, minus, one } from '../../domain/ratio.ts';
import { Refusal } from '../../errors.ts';
import type { Named } from '../helping/names.ts';
import { customerTasksOf, type TaskView } from '../tasks/read.ts';
import type { Reading, Work } from '../work.ts';
import { concernsOf, type Known } from './concerns.ts';
import { type GapWithTasks, gapsOf } from './gaps.ts';
import { helpedIn } from './helped.ts';
import { inPlaceOf, ledBy } from './led.ts';
import { notesSince, type SentNote } from './notes.ts';

/** What somebody who leads people could begin a week with. */
export interface Brief {
  /** The day it is of; numbers are those of the evening before. */
  readonly day: Temporal.PlainDate;
  /** Whom to help first. */
  readonly help: readonly ToHelp[];
  /** Whoever fell short, got a note or had help last week, and has come nearer to the pace since. */
  readonly improved: readonly (Moved & { readonly note: boolean })[];
  /** Who came nearest to the pace in a week. */
  readonly best: Moved | undefined;
  /** Who is led, and how many of them have a target and are not away. */
  readonly led: number;
  readonly watched: number;
  /** And of how many nothing falls short. */
  readonly onPace: number;
  readonly gaps: readonly GapWithTasks[];
  /** For whom the reader stands in. */
  readonly inPlaceOf: readonly Named[];
  readonly fiscalYearStart: number;
}

export interface ToHelp extends Helped<Known> {
  /** What could be offered; undefined where the bot cannot reach them. */
  readonly opener: Opener | undefined;
  /** What the reader has sent since the day began. */
  readonly note: SentNote | undefined;
}

export interface Moved extends Improvement {
  readonly who: Known;
}

const mostImproved = 2;

/** The brief of a day on somebody's own clock; undefined for who leads nobody. */
export async function readBrief(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { personId, zone }: { readonly personId: string; readonly zone: string },
  day: Temporal.PlainDate,
): Promise<Brief | undefined> {
  const led = ledBy({ org, today: day }, personId);
  if (led.length === 0) return undefined;
  const reading = { tx, org, today: day.subtract({ days: 1 }), dayEnded: true };
  const [lastWeek, week] = [mondayOf(day).subtract({ days: 7 }), mondayOf(day)];
  const known = await concernsOf(reading, led, day);
  const ids = known.map(({ id }) => id);
  const notes = await notesSince(reading, personId, lastWeek.toZonedDateTime(zone).toInstant());
  const [weekBegan, dayBegan] = [week, day].map((one) => one.toZonedDateTime(zone).toInstant());
  const helped = await helpedIn(reading, lastWeek, week.subtract({ days: 1 }));
  const tasks = await customerTasksOf(tx, org.id, ids);
  const on = dayToMeet(org.rules.calendar, day);
  const moved = known
    .filter(({ away }) => !away)
    .flatMap((who): Moved[] => {
      const improvement = improvementOf(who.standings, who.before);
      return improvement ? [{ ...improvement, who }] : [];
    });
  const watched = known.filter(({ away, standings }) => !away && standings.length > 0);
  const noted = (who: Known): boolean => notes.some(({ toId, at }) => toId === who.id && isBefore(at, weekBegan));
  return {
    day,
    help: whomToHelp(known).map((one) => ({
      ...one,
      opener: openerIn(one, tasks, on),
      note: notes.find(({ toId, at }) => toId === one.who.id && !isBefore(at, dayBegan)),
    })),
    improved: moved
      .map((one) => ({ ...one, note: noted(one.who) }))
      .filter(({ who, note, before }) => (note || helped.has(who.id)) && compare(before, one) < 0)
      .slice(0, mostImproved),
    best: moved.toSorted((a, b) => compare(gained(b), gained(a)))[0],
    led: led.length,
    watched: watched.length,
    onPace: watched.filter(({ concerns }) => concerns.length === 0).length,
    gaps: await gapsOf({ tx, org, today: day }, personId),
    inPlaceOf: await inPlaceOf({ tx, org, today: day }, personId),
    fiscalYearStart: org.fiscalYearStart,
  };
}

/** A brief is no older than the week it is for. */
const mostDaysAgo = 6;

/**
 * The brief of the actor, of today on the own clock or of a day in the week before, as a button says. Throws the Refusal
 * `nothing-to-show` to who leads nobody, and for any other day: rights of days to come are none yet.
 */
export async function readBriefOf(work: Work, zone: string, day?: Temporal.PlainDate): Promise<Brief> {
  const today = work.now.toZonedDateTimeISO(zone).toPlainDate();
  const ago = (day ?? today).until(today).days;
  const found =
    ago >= 0 && ago <= mostDaysAgo
      ? await readBrief(work, { personId: work.actor.personId, zone }, day ?? today)
      : undefined;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}

const gained = ({ now, before }: Moved) => minus(now, before);

const isBefore = (at: Temporal.Instant, moment: Temporal.Instant | undefined): boolean =>
  moment !== undefined && Temporal.Instant.compare(at, moment) < 0;

/** A manager of a team is not joined at a customer of their own: it is about the team. */
function openerIn({ who, concerns }: Helped<Known>, tasks: readonly TaskView[], on: Temporal.PlainDate) {
  if (!who.presence.reachable) return undefined;
  const own = tasks.filter(
    ({ requester, slots }) =>
      requester.id === who.id || slots.some(({ holder, done }) => holder?.id === who.id && !done),
  );
  return openerFor(concerns, who.team ? [] : own.flatMap(({ customer }) => customer ?? []), on);
}
