import { type Alignment, type AlignmentInput, alignment, isComparable } from '../../domain/alignment.ts';
import { type Lift, liftOf } from '../../domain/alignment-lift.ts';
import { gainOf, movementOf } from '../../domain/board.ts';
import type { Coming } from '../../domain/coming.ts';
import { type Contributions, contributionsOf } from '../../domain/contribution.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { headingOf, isSilent, type Standing } from '../../domain/standing.ts';
import { type Outlook, outlookOf } from '../forecasts/outlook.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { ownScoreOfTeam } from '../scores/read.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { divisionOf } from '../targets/division.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { type Quiet, quietWeek, silentSince } from './attendance.ts';
import { comingFor } from './coming.ts';
import { aboutThese } from './contribution.ts';
import { type TeamRisks, teamRisks } from './risks.ts';
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
  /** How many people could have helped, among them everybody who did. */
  readonly active: number;
  readonly alignment: Alignment;
  /** The index of a week earlier, where there was one of the same parts. */
  readonly alignmentBefore: number | undefined;
  readonly lift: Lift | undefined;
  /** The index if every task were confirmed that is done. */
  readonly ifConfirmed: number | undefined;
  /** What the period comes to; undefined before the first report, and where days do not add up. */
  readonly outlook: Outlook | undefined;
  /** Between the target and what those below carry of it; undefined where there is nothing to divide. */
  readonly difference: Difference | undefined;
  /** To the team's own score. */
  readonly contributions: Contributions;
  /** What that score is computed from. */
  readonly computedFrom: readonly Standing[];
  readonly risks: TeamRisks;
  readonly coming: readonly Coming[];
  readonly quiet: Quiet | undefined;
  /** Nothing has come in since that day, which was before the week. */
  readonly silentSince: Temporal.PlainDate | undefined;
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
  const { input, memberIds, ...shown } = now;
  return {
    team,
    indicator,
    week,
    ...shown,
    ...(await around(work, teams, team, now, week)),
    people: (await comparedWithSources(work, now.people)).map((person) => ({
      ...person,
      gain: gainOf(movementOf(person.standing, before.standingOf(person.personId), week)),
    })),
    alignmentBefore:
      samePeriod(now.standing, before.standing) && isComparable(now.alignment, before.alignment)
        ? before.alignment.index
        : undefined,
  };
}

type Drawn = Snapshot['people'][number];

/** With what their number would be by whoever does not count. */
async function comparedWithSources(work: Reading, people: readonly Drawn[]): Promise<Drawn[]> {
  const own = new Map(people.map(({ personId, standing }) => [personId, standing ? [standing] : []]));
  const compared = await withDifferences(work, own);
  return people.map((person) => ({ ...person, standing: compared.get(person.personId)?.[0] }));
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>;

/** What stands around the numbers of a week: where it leads, what to do about it, what comes next. */
async function around(work: Reading, teams: readonly Team[], team: Team, now: Snapshot, week: Period) {
  const { standing, begun, input, tasks, memberIds, people } = now;
  const { own, standings } = await ownScoreOfTeam(work, team);
  const { ifConfirmed } = tasks;
  return {
    lift: liftOf(input),
    ifConfirmed: alignment({
      ...input,
      tasks: ifConfirmed,
      helpers: ifConfirmed.helpers.length,
      active: activeAmong(people, ifConfirmed.helpers),
    }).index,
    outlook: standing && begun ? await outlookOf(work, 'teamId', team.id, standing) : undefined,
    difference: input.split && differenceOf(input.split),
    contributions: contributionsOf(own, aboutThese(standings)),
    computedFrom: standings,
    risks: await teamRisks(work, teams, team.id, memberIds),
    coming: await comingFor(work, teams, team.id),
    quiet: await quietWeek(
      work,
      week,
      people.map(({ personId }) => personId),
    ),
    silentSince: standing && (await silentSince(work, team.id, standing.indicator, week)),
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
  const active = activeAmong(
    people,
    tasks.helpers.map(({ id }) => id),
  );
  // Before the first report nobody is fast or slow.
  const begun = standing !== undefined && !isSilent(standing);
  const heading = begun ? headingOf(standing) : undefined;
  const input: AlignmentInput = {
    split: await divisionOf(work, teamId, indicator),
    forecast: heading,
    expected: standing?.expected ?? { top: 0n, bottom: 1n },
    people: begun ? people.flatMap((person) => (person.standing ? [person.standing.attainment] : [])) : [],
    tasks: { confirmed: tasks.confirmed, due: tasks.due },
    helpers: tasks.helpers.length,
    active,
  };
  return {
    standing,
    begun,
    memberIds: members.map((member) => member.personId),
    standingOf: (personId: string) => standings.get(personId)?.[0],
    forecast: heading,
    people,
    tasks,
    active,
    input,
    alignment: alignment(input),
  };
}

/** A manager without a target is not one of the people of a week, and is active in it by helping. */
const activeAmong = (people: readonly Member[], helpers: readonly string[]): number =>
  new Set([...people.map(({ personId }) => personId), ...helpers]).size;

export const samePeriod = (a: Standing | undefined, b: Standing | undefined): boolean =>
  a !== undefined && b !== undefined && a.period.from.equals(b.period.from) && a.period.until.equals(b.period.until);
