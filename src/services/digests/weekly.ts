import { type Alignment, alignment } from '../../domain/alignment.ts';
import { gainOf, movementOf } from '../../domain/board.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { headingOf, isSilent, type Standing } from '../../domain/standing.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { divisionOf } from '../targets/division.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { type TaskWeek, taskWeek } from './tasks.ts';

/** Everything the weekly digest of a team says, before privacy takes away what its chat may not show. */
export interface WeeklyDigest {
  readonly team: Team;
  readonly week: Period;
  readonly indicator: Indicator;
  readonly standing: Standing | undefined;
  readonly forecast: Ratio | undefined;
  readonly people: readonly PersonWeek[];
  readonly tasks: TaskWeek;
  readonly alignment: Alignment;
  /** The index of a week earlier, where there was one. */
  readonly alignmentBefore: number | undefined;
}

export interface PersonWeek extends Member {
  /** Undefined without a target. */
  readonly standing: Standing | undefined;
  /** Attainment gained in the week. */
  readonly gain: Ratio | undefined;
}

/** The digest of the week that ends with `work.today`, about the heaviest result on the team's scorecard. */
export async function weeklyDigest(
  work: Reading & { readonly dayEnded: true },
  teamId: string,
): Promise<WeeklyDigest | undefined> {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const team = teams.find((candidate) => candidate.id === teamId);
  const indicator = leadingIndicator(org, teams, teamId, today);
  if (!team || !indicator) return undefined;

  const week = periodOf('week', today, org.fiscalYearStart);
  const weekBefore = { ...work, today: today.subtract({ days: 7 }) };
  const now = await snapshot(work, teams, teamId, indicator);
  const before = await snapshot(weekBefore, teams, teamId, indicator);
  return {
    team,
    indicator,
    week,
    ...now,
    people: now.people.map((person) => ({
      ...person,
      gain: gainOf(movementOf(person.standing, before.standingOf(person.personId), week)),
    })),
    alignmentBefore: samePeriod(now.standing, before.standing) ? before.alignment.index : undefined,
  };
}

/** How a team stands at the end of `work.today`, and who of it. */
export async function snapshot(work: Reading, teams: readonly Team[], teamId: string, indicator: Indicator) {
  const [standing] = (await standingsOfTeams(work, [teamId], [indicator])).get(teamId) ?? [];
  const members = everybodyIn(work.org, teams, teamId, work.today);
  const standings = await standingsOfPeople(
    work,
    members.map((member) => member.personId),
    [indicator],
  );
  // A manager is drawn who carries a target as well; one who only manages is not.
  const people = members
    .map((member) => ({ ...member, standing: standings.get(member.personId)?.[0] }))
    .filter(({ role, standing: own }) => role === 'member' || own !== undefined);
  const tasks = await taskWeek(
    work,
    members.map((member) => member.personId),
  );
  // Before the first report nobody is fast or slow.
  const begun = standing !== undefined && !isSilent(standing);
  const heading = begun ? headingOf(standing) : undefined;
  return {
    standing,
    standingOf: (personId: string) => standings.get(personId)?.[0],
    forecast: heading,
    people,
    tasks,
    alignment: alignment({
      split: await divisionOf(work, teamId, indicator),
      forecast: heading,
      expected: standing?.expected ?? { top: 0n, bottom: 1n },
      people: begun ? people.flatMap((person) => (person.standing ? [person.standing.attainment] : [])) : [],
      tasks: { confirmed: tasks.confirmed, due: tasks.due },
      helpers: tasks.helpers.length,
      active: people.length,
    }),
  };
}

export const samePeriod = (a: Standing | undefined, b: Standing | undefined): boolean =>
  a !== undefined && b !== undefined && a.period.from.equals(b.period.from) && a.period.until.equals(b.period.until);
