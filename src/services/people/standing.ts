import type { Standing } from '../../domain/rights.ts';
import { membershipsOf, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';

type Asking = Pick<Work, 'org' | 'today' | 'actor'>;

/** What the actor is in the organisation today, as far as rights go. */
export const actorStanding = (asking: Asking): Standing => ({
  personId: asking.actor.personId,
  admin: asking.actor.admin,
  memberOf: membershipsOf(asking.org, asking.actor.personId, asking.today).map(({ teamId }) => teamId),
  manages: managedBy(asking, asking.actor.personId),
});

/** The teams that somebody manages, each with all teams below it. */
export function managedBy({ org, today }: Pick<Asking, 'org' | 'today'>, personId: string): string[] {
  const teams = teamsOn(org, today);
  return membershipsOf(org, personId, today)
    .filter(({ role }) => role === 'manager')
    .flatMap(({ teamId }) => withBelow(teams, teamId));
}
