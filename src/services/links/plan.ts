import type { Place } from '../../domain/links/memberships.ts';
import type { Span } from '../../domain/period.ts';
import { contains } from '../../domain/period.ts';
import { toLocale } from '../../store/locale.ts';
import { toDay } from '../../store/time.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import { openEntries } from './entries.ts';
import { type Places, planPlaces } from './places.ts';
import type { Joining } from './sides.ts';
import { planTargets, type TargetConflict } from './targets.ts';
import { planTasks, type Task } from './tasks.ts';

interface Person {
  readonly name: string;
  readonly alias: string | null;
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly admin: boolean;
  readonly joinedOn: Temporal.PlainDate;
}

/** Everything that becomes one, and where both have something, what stays: that of `keep`. */
export interface LinkPlan {
  readonly keep: Person;
  readonly gone: Person;
  readonly closed: readonly Span[];
  readonly entries: number;
  /** In closed days: they stay where they are. */
  readonly closedEntries: number;
  readonly targets: {
    readonly moving: readonly string[];
    readonly count: number;
    readonly conflicts: readonly TargetConflict[];
  };
  readonly places: Places;
  /** The teams of today: those of the one who stays, those of the other alone, and of these the ones that come along. */
  readonly teams: { readonly own: readonly Team[]; readonly others: readonly Team[]; readonly gained: readonly Team[] };
  readonly tasks: readonly Task[];
  /** Both have an account in one workspace. */
  readonly sameWorkspace: string | undefined;
  readonly fiscalYearStart: number;
}

export async function planLink(joining: Joining): Promise<LinkPlan> {
  const { work, keep, gone } = joining;
  const { tx, org } = work;
  const closed = await closedDays(joining);
  const places = planPlaces(joining, closed);
  const entries = await tx.entry.count({ where: openEntries(org.id, gone, closed) });
  const standing = await tx.entry.count({ where: openEntries(org.id, gone, []) });
  return {
    keep: await personWith(joining, keep),
    gone: await personWith(joining, gone),
    closed,
    entries,
    closedEntries: standing - entries,
    targets: await planTargets(joining, closed),
    places,
    teams: teamsIn(joining, places),
    tasks: await planTasks(joining),
    sameWorkspace: await sharedWorkspace(joining),
    fiscalYearStart: org.fiscalYearStart,
  };
}

/** What is closed for one of both stays as it is for both. */
async function closedDays({ work, keep, gone }: Joining): Promise<Span[]> {
  const closed = await closedPeriods(work);
  return [keep, gone].flatMap((id) => closedDaysOf(work.org, closed, id));
}

async function personWith({ work: { tx, org } }: Joining, id: string): Promise<Person> {
  const { name, alias, locale, zone, admin, joinedOn } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id } },
  });
  return { name, alias, zone, admin, locale: toLocale(locale), joinedOn: toDay(joinedOn) };
}

function teamsIn({ work: { org, today } }: Joining, { own, others, kept }: Places): LinkPlan['teams'] {
  const idsOf = (places: readonly Place[]) =>
    places.filter((place) => contains(place, today)).map(({ teamId }) => teamId);
  const [mine, theirs, all] = [idsOf(own), idsOf(others), idsOf(kept)];
  const teams = teamsOn(org, today);
  return {
    own: teams.filter(({ id }) => mine.includes(id)),
    others: teams.filter(({ id }) => theirs.includes(id) && !mine.includes(id)),
    gained: teams.filter(({ id }) => all.includes(id) && !mine.includes(id)),
  };
}

async function sharedWorkspace({ work: { tx, org }, keep, gone }: Joining): Promise<string | undefined> {
  const shared = await tx.workspace.findFirst({
    where: {
      orgId: org.id,
      AND: [keep, gone].map((personId) => ({ identities: { some: { personId } } })),
    },
    select: { name: true },
  });
  return shared?.name;
}

/** What somebody has agreed to who confirms a plan; two that read the same are the same. */
export const planText = ({ keep, gone, targets, teams, tasks, places }: LinkPlan): string =>
  JSON.stringify({
    people: [keep, gone],
    targets: targets.conflicts.map(({ indicator, period, kept, other }) => [
      indicator.key,
      period,
      `${kept}`,
      `${other}`,
    ]),
    teams: Object.values(teams).map((some) => some.map(({ id }) => id)),
    kept: places.kept,
    tasks: tasks.map(({ number, opening }) => [number, opening]),
  });
