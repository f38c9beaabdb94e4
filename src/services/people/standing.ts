import type { Standing } from '../../domain/rights.ts';
import { holdingOn } from '../rules/rules.ts';
import { membershipsOf, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';

type Day = Pick<Work, 'org' | 'today'>;
type Asking = Day & Pick<Work, 'actor'>;

/** What the actor is in the organisation today, as far as rights go. */
export const actorStanding = (asking: Asking): Standing => ({
  personId: asking.actor.personId,
  admin: asking.actor.admin,
  memberOf: membershipsOf(asking.org, asking.actor.personId, asking.today).map(({ teamId }) => teamId),
  manages: managedBy(asking, asking.actor.personId),
  inPlaceOf: inPlaceOf(asking, asking.actor.personId),
});

/** The teams that somebody manages, also in the place of others, each with all teams below it; the own ones first. */
export function managedBy(on: Day, personId: string): string[] {
  const inPlace = inPlaceOf(on, personId).flatMap(({ manages }) => manages);
  return [...new Set([...managedThemselves(on, personId), ...inPlace])];
}

/** In whose place somebody stands today, and the teams that are managed thanks to that, and not anyway. */
export function inPlaceOf(on: Day, personId: string): NonNullable<Standing['inPlaceOf']> {
  const away = holdingOn(on.org.rules.delegations, on.today).filter(({ delegateId }) => delegateId === personId);
  if (away.length === 0) return [];
  const own = managedThemselves(on, personId);
  return away.map((one) => ({
    personId: one.personId,
    manages: managedThemselves(on, one.personId).filter((team) => !own.includes(team)),
  }));
}

function managedThemselves({ org, today }: Day, personId: string): string[] {
  const teams = teamsOn(org, today);
  return membershipsOf(org, personId, today)
    .filter(({ role }) => role === 'manager')
    .flatMap(({ teamId }) => withBelow(teams, teamId));
}
