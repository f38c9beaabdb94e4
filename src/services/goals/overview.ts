import type { Indicator } from '../../domain/indicators/indicator.ts';
import { may, type Role, rolesTowardsTeam } from '../../domain/rights.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { readIndicators } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { byWeight, weightsOf } from '../scorecards/read.ts';
import { readMembers, readTeams, type Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { standingsOfPeople } from './people.ts';
import { splitOf } from './split.ts';
import { standingsOfTeam } from './teams.ts';

export interface Overview {
  readonly team: Team;
  readonly standings: readonly Standing[];
  readonly below: readonly {
    readonly who: { readonly name: string; readonly alias: string | null };
    readonly standing: Standing | undefined;
  }[];
  readonly gap: bigint | undefined;
  readonly values: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How the actor's own team stands; throws the Refusal `nothing-to-show` for somebody without one. */
export async function teamGoals(work: Work): Promise<Overview> {
  const teams = await readTeams(work.tx, work.org.id, work.today);
  const standing = await actorStanding(work, teams);
  const team = teams.find((candidate) => candidate.id === standing.memberOf[0]);
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  return overview(work, teams, team, rolesTowardsTeam(standing, team.id));
}

/** How the company stands. Percentages of teams are everybody's to see; values are not. */
export async function companyGoals(work: Work): Promise<Overview> {
  const teams = await readTeams(work.tx, work.org.id, work.today);
  const company = teams.find((team) => team.parentId === null);
  if (!company) throw new Refusal({ code: 'nothing-to-show' });
  const standing = await actorStanding(work, teams);
  return overview(work, teams, company, rolesTowardsTeam(standing, company.id));
}

async function overview(work: Work, teams: readonly Team[], team: Team, roles: readonly Role[]): Promise<Overview> {
  const { tx, org, today } = work;
  const indicators = await readIndicators(tx, org.id, today);
  const weights = await weightsOf(tx, org.id, teams, team.id, today);
  indicators.sort(byWeight(weights, ({ key }) => key));
  const standings = await standingsOfTeam(work, teams, team.id, indicators);
  const first = standings[0]?.indicator;
  const split = first && (await splitOf(work, teams, team.id, first));
  return {
    team,
    standings,
    below: first ? await below(work, teams, team, first, may(roles, 'seeProgress')) : [],
    gap: split && split.parent - split.children - split.reserve,
    values: may(roles, 'seeValues'),
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}

/** The teams right below, or, at the bottom, the people, for whoever may see how they stand. */
async function below(
  work: Work,
  teams: readonly Team[],
  team: Team,
  indicator: Indicator,
  people: boolean,
): Promise<Overview['below']> {
  const children = teams.filter((candidate) => candidate.parentId === team.id);
  if (children.length > 0) {
    const found: Overview['below'][number][] = [];
    for (const who of children) {
      found.push({ who, standing: (await standingsOfTeam(work, teams, who.id, [indicator]))[0] });
    }
    return found;
  }
  if (!people) return [];
  const members = (await readMembers(work.tx, work.org.id, [team.id], work.today)).filter(
    ({ role }) => role === 'member',
  );
  const standings = await standingsOfPeople(
    work,
    members.map((member) => member.personId),
    [indicator],
  );
  return members.map((who) => ({ who, standing: standings.get(who.personId)?.[0] }));
}
