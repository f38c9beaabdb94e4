import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { type Member, membersOn, type Team, teamsOn } from './read.ts';

/** A team with who belongs to it, and the teams below it. */
export interface Roster {
  readonly team: Team;
  readonly members: readonly Member[];
  readonly below: readonly Roster[];
}

/**
 * Whom the actor works with: the own team, or, for an admin, the whole tree; a manager of several teams sees the highest.
 * Undefined for somebody without a team.
 */
export function rosterOf(work: Work): Roster | undefined {
  const teams = teamsOn(work.org, work.today);
  const { admin, manages, memberOf } = actorStanding(work);
  const company = teams.find(({ parentId }) => parentId === null);
  const top = admin ? company : teams.find(({ id }) => id === (manages[0] ?? memberOf[0]));
  return top && rosterFrom(work, teams, top);
}

function rosterFrom(work: Work, teams: readonly Team[], team: Team): Roster {
  return {
    team,
    members: membersOn(work.org, [team.id], work.today),
    below: teams.filter(({ parentId }) => parentId === team.id).map((child) => rosterFrom(work, teams, child)),
  };
}
