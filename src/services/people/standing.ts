import type { Standing } from '../../domain/rights.ts';
import { readTeamsOf, type Team, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** What the actor is in the organisation today, as far as rights go. */
export async function actorStanding({ tx, org, today, actor }: Work, teams: readonly Team[]): Promise<Standing> {
  const own = await readTeamsOf(tx, org.id, actor.personId, today);
  return {
    personId: actor.personId,
    admin: actor.admin,
    memberOf: own.map((member) => member.teamId),
    manages: own.filter((member) => member.role === 'manager').flatMap((member) => withBelow(teams, member.teamId)),
  };
}
