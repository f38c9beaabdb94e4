import { defaultBounds } from '../../domain/attainment.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Ratio } from '../../domain/ratio.ts';
import {
  type Measured,
  measuredBy,
  type OwnScore,
  ownScore,
  type Score,
  type ScoreLine,
  scoreOf,
  teamAttainment,
  teamLinkOf,
} from '../../domain/score.ts';
import type { Standing } from '../../domain/standing.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { homeOf } from '../teams/home.ts';
import { type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** The score of somebody, with everything that it was made of. */
export interface Scored {
  /** In the team whose scorecard counts. */
  readonly who: Member;
  readonly team: Team;
  readonly scorecard: ScorecardVersion;
  readonly items: readonly ScoredItem[];
  /** Where the team stands with what is on its scorecard. */
  readonly together: readonly Standing[];
  /** The indicator by which the team counts; undefined: by the team's own score. */
  readonly teamIndicator: Indicator | undefined;
  readonly score: Score;
}

export interface ScoredItem {
  readonly indicator: Indicator;
  /** Whose number it is: a manager's results are the team's. */
  readonly by: 'self' | 'team';
  /** Undefined without a target. */
  readonly standing: Standing | undefined;
  readonly line: ScoreLine;
}

/** The scores of these people as of `work.today`; who has no team or no scorecard has none. */
export async function scoresOf(work: Reading, personIds: readonly string[]): Promise<Scored[]> {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const homes = personIds.flatMap((personId) => {
    const who = homeOf(org, personId, today);
    const team = teams.find(({ id }) => id === who?.teamId);
    const scorecard = team && scorecardOf(org, teams, team.id, today);
    return who && team && scorecard ? [{ who, team, scorecard }] : [];
  });
  const wanted = new Set(
    homes.flatMap(({ scorecard: { items, teamIndicator } }) => [
      ...items.map(({ indicator }) => indicator),
      ...(teamIndicator === undefined ? [] : [teamIndicator]),
    ]),
  );
  if (homes.length === 0) return [];
  const indicators = indicatorsOn(org, today).filter(({ key }) => wanted.has(key));
  const ids = homes.map(({ who }) => who.personId);
  const people = await standingsOfPeople(work, ids, indicators);
  const together = await standingsOfTeams(work, [...new Set(homes.map(({ team }) => team.id))], indicators);
  return homes.map((home) =>
    scored(home, indicators, {
      self: people.get(home.who.personId) ?? [],
      team: together.get(home.team.id) ?? [],
    }),
  );
}

/** What a team comes to on its scorecard, and in which period; undefined without any data. */
export async function scoreOfTeam(
  work: Reading,
  team: Team,
): Promise<{ readonly value: Ratio; readonly period: Period } | undefined> {
  const { own, period } = await ownScoreOfTeam(work, team);
  return own.value && period && { value: own.value, period };
}

/** The same with everything that it was made of. A team has no other that it could be linked to. */
export async function ownScoreOfTeam(
  work: Reading,
  team: Team,
): Promise<{ readonly own: OwnScore; readonly period: Period | undefined; readonly standings: readonly Standing[] }> {
  const { org, today } = work;
  const { items = [] } = scorecardOf(org, teamsOn(org, today), team.id, today) ?? {};
  const indicators = indicatorsOn(org, today).filter(({ key }) => items.some(({ indicator }) => indicator === key));
  const standings = (await standingsOfTeams(work, [team.id], indicators)).get(team.id) ?? [];
  const own = ownScore(measured(items, (key) => standings.find(({ indicator }) => indicator.key === key)));
  return { own, period: standings.find(({ reported }) => reported)?.period, standings };
}

type Home = Pick<Scored, 'who' | 'team' | 'scorecard'>;
type Standings = Readonly<Record<'self' | 'team', readonly Standing[]>>;

function scored(home: Home, indicators: readonly Indicator[], standings: Standings): Scored {
  const { items, teamIndicator } = home.scorecard;
  const manages = home.who.role === 'manager';
  const indicatorOf = (key: string): Indicator | undefined => indicators.find((indicator) => indicator.key === key);
  const standingOf = (by: 'self' | 'team', key: string) => standings[by].find(({ indicator }) => indicator.key === key);
  const whose = (key: string) => measuredBy(indicatorOf(key)?.dimension ?? 'process', manages);
  const teamScore = ownScore(measured(items, (key) => standingOf('team', key)));
  const bounds = items.find(({ indicator }) => indicator === teamIndicator) ?? defaultBounds;
  const named =
    teamIndicator === undefined
      ? undefined
      : { indicator: teamIndicator, weight: 0, attainment: attainmentIn(standingOf('team', teamIndicator)), bounds };
  const score = scoreOf(
    measured(items, (key) => standingOf(whose(key), key)),
    teamAttainment(named, teamScore),
    teamLinkOf(home.scorecard, manages),
  );
  return {
    ...home,
    score,
    together: standings.team.filter(({ indicator: { key } }) =>
      [teamIndicator, ...items.map(({ indicator }) => indicator)].includes(key),
    ),
    teamIndicator: teamIndicator === undefined ? undefined : indicatorOf(teamIndicator),
    items: score.own.lines.flatMap((line) => {
      const indicator = indicatorOf(line.indicator);
      const by = whose(line.indicator);
      return indicator ? [{ indicator, by, standing: standingOf(by, line.indicator), line }] : [];
    }),
  };
}

const measured = (items: ScorecardVersion['items'], standingOf: (key: string) => Standing | undefined): Measured[] =>
  items.map(({ indicator, weight, floor, cap }) => ({
    indicator,
    weight,
    attainment: attainmentIn(standingOf(indicator)),
    bounds: { floor, cap },
  }));

/** What nobody has reported is no data, which is not 0. */
const attainmentIn = (standing: Standing | undefined) => (standing?.reported ? standing.attainment : undefined);
