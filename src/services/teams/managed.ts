import type { Organisation } from '../work.ts';
import { membershipsOf, type Team, teamsOn } from './read.ts';

/** The teams at whose head somebody is on a day, without those below. */
export function managedTeams(org: Organisation, personId: string, day: Temporal.PlainDate): Team[] {
  const own = membershipsOf(org, personId, day).filter(({ role }) => role === 'manager');
  return teamsOn(org, day).filter(({ id }) => own.some(({ teamId }) => teamId === id));
}
