import type { Organisation, Work } from '../work.ts';
import { type Member, membershipsOf, type Team, teamsOn, withAbove } from './read.ts';

/** Where somebody is at home: in the team that they manage, of several the highest; else in the first they belong to. */
export function homeOf(org: Organisation, personId: string, day: Temporal.PlainDate): Member | undefined {
  const own = membershipsOf(org, personId, day);
  const teams = teamsOn(org, day);
  const depth = ({ teamId }: Member): number => withAbove(teams, teamId).length;
  const managed = own.filter(({ role }) => role === 'manager').sort((a, b) => depth(a) - depth(b));
  return managed[0] ?? own[0];
}

/** The team that an actor asks about without naming one; an admin without a team asks about the company. */
export function homeTeam({ org, actor, today }: Pick<Work, 'org' | 'actor' | 'today'>): Team | undefined {
  const teams = teamsOn(org, today);
  const home = homeOf(org, actor.personId, today);
  if (home) return teams.find(({ id }) => id === home.teamId);
  return actor.admin ? teams.find(({ parentId }) => parentId === null) : undefined;
}
