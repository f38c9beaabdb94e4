import type { Standing } from '../../domain/rights.ts';
import { membershipsOf, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** What the actor is in the organisation today, as far as rights go. */
export function actorStanding({ org, today, actor }: Pick<Work, 'org' | 'today' | 'actor'>): Standing {
  const teams = teamsOn(org, today);
  const own = membershipsOf(org, actor.personId, today);
  return {
    personId: actor.personId,
    admin: actor.admin,
    memberOf: own.map((member) => member.teamId),
    manages: own.filter((member) => member.role === 'manager').flatMap((member) => withBelow(teams, member.teamId)),
  };
}
