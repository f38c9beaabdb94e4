import { type Briefing, briefing } from '../../domain/briefs/due.ts';
import { announce, type Fact, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { type Clock, clocksOf } from '../organisations/clocks.ts';
import type { RulesAt } from '../rules/keep.ts';
import { leaders } from './led.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
  readonly rulesAt: RulesAt;
}

/**
 * Sends everybody who leads people the brief of the week whose time has come. A brief is a row, unique by person and week,
 * written together with its announcement: however many look at the clock, and however often, it comes once. Who is away has
 * none, and whoever stands in has it then. A look costs one question to the database, and on that morning one more for each
 * zone of an organisation. Gives how many were started.
 */
export async function startDueBriefs(tick: Tick): Promise<number> {
  let started = 0;
  for (const clock of await clocksOf(tick)) {
    const { org, zone } = clock;
    const minute = org.policy.briefAt ?? undefined;
    const due = briefing({ zone, minute, calendar: org.rules.calendar, briefedIn: undefined }, tick.now);
    if (due.kind === 'due') started += await start(tick, clock, due);
  }
  return started;
}

async function start(
  tick: Tick,
  { org, zone }: Clock,
  { week, localDate }: Extract<Briefing, { kind: 'due' }>,
): Promise<number> {
  const [day, weekDay] = [fromDay(localDate), fromDay(week)];
  const people = await tick.db.person.findMany({
    where: {
      orgId: org.id,
      id: { in: leaders({ org, today: localDate }) },
      zone,
      briefOff: false,
      OR: [{ leftOn: null }, { leftOn: { gte: day } }],
      identities: { some: { workspace: { disconnectedAt: null } } },
      leaves: { none: { cancelledAt: null, from: { lte: day }, until: { gte: day } } },
      // A clock that was set back is in an earlier week.
      briefs: { none: { week: { gte: weekDay } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  if (people.length === 0) return 0;
  return tick.db.$transaction(async (tx) => {
    const ours = await tx.brief.createManyAndReturn({
      data: people.map(({ id }) => ({ orgId: org.id, personId: id, week: weekDay, at: fromInstant(tick.now) })),
      skipDuplicates: true,
      select: { personId: true },
    });
    await announce(
      { ...tick, tx, org },
      ours.map(({ personId }) => briefFact(personId, week, localDate)),
    );
    return ours.length;
  });
}

/** What the message of a week to somebody shows. */
export const briefSubject = (personId: string, week: Temporal.PlainDate): string => `brief:${personId}:${week}`;

function briefFact(personId: string, week: Temporal.PlainDate, day: Temporal.PlainDate): Fact {
  const subject = briefSubject(personId, week);
  return { key: subject, subject, kind: 'brief', about: { person: personId, day: day.toString() }, to: { personId } };
}
