import type { Indicator } from '../../domain/indicators/indicator.ts';
import { may, type Role, rolesTowardsTeam } from '../../domain/rights.ts';
import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { type Outlook, outlookOf } from '../forecasts/outlook.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { byWeight, scorecardOf } from '../scorecards/read.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOf } from '../standings/owners.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { divisionOf } from '../targets/division.ts';
import { childrenOf } from '../teams/children.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

export interface Overview {
  readonly team: Team;
  readonly standings: readonly Standing[];
  readonly below: readonly {
    readonly who: { readonly name: string; readonly alias: string | null };
    readonly standing: Standing | undefined;
  }[];
  /** Between the target of the first indicator and what those below carry of it; undefined where there is nothing to divide. */
  readonly difference: Difference | undefined;
  /** Of the first indicator, where it adds up. */
  readonly outlook: Outlook | undefined;
  readonly values: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/**
 * How a team stands, the actor's own where none is named. Throws the Refusal `nothing-to-show` for somebody without one, and
 * for a team whose people the actor may not see.
 */
export async function teamGoals(work: Work, teamId?: string): Promise<Overview> {
  const teams = teamsOn(work.org, work.today);
  const standing = actorStanding(work);
  const team = teams.find((candidate) => candidate.id === (teamId ?? standing.memberOf[0]));
  const roles = team ? rolesTowardsTeam(standing, team.id) : [];
  if (!team || !may(roles, 'seeProgress')) throw new Refusal({ code: 'nothing-to-show' });
  return overview(work, teams, team, roles);
}

/** How the company stands. Percentages of teams are everybody's to see; values are not. */
export async function companyGoals(work: Work): Promise<Overview> {
  const teams = teamsOn(work.org, work.today);
  const company = teams.find((team) => team.parentId === null);
  if (!company) throw new Refusal({ code: 'nothing-to-show' });
  const standing = actorStanding(work);
  return overview(work, teams, company, rolesTowardsTeam(standing, company.id));
}

async function overview(work: Work, teams: readonly Team[], team: Team, roles: readonly Role[]): Promise<Overview> {
  const { org, today } = work;
  const weights = scorecardOf(org, teams, team.id, today)?.items ?? [];
  const indicators = indicatorsOn(org, today).sort(byWeight(weights, ({ key }) => key));
  const standings = (await standingsOfTeams(work, [team.id], indicators)).get(team.id) ?? [];
  const first = standings[0]?.indicator;
  const division = first && (await divisionOf(work, team.id, first));
  return {
    team,
    standings,
    below: first ? await below(work, team, first, roles) : [],
    difference: division && differenceOf(division),
    outlook: standings[0] && (await outlookOf(work, 'teamId', team.id, standings[0])),
    values: may(roles, 'seeValues'),
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}

/** Those below, without who leads them: the teams, and the people for whoever may see how they stand. */
async function below(
  work: Work,
  { id }: Team,
  indicator: Indicator,
  roles: readonly Role[],
): Promise<Overview['below']> {
  const [people, values] = [may(roles, 'seeProgress'), may(roles, 'seeValues')];
  const children = childrenOf(work, id).filter(({ of, leads }) => !leads && (people || of.kind === 'team'));
  const read = await standingsOf(work, children, [indicator]);
  const standings = values ? await withDifferences(work, read) : read;
  return children.map((who) => ({ who, standing: standings.get(who.of.id)?.[0] }));
}
