import { may, type Role, rolesTowards } from '../../domain/rights.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { actorStanding } from './standing.ts';

/** What the actor is today towards somebody of the organisation. */
export function rolesTowardsPerson(work: Pick<Work, 'org' | 'today' | 'actor'>, personId: string): Role[] {
  const teams = membershipsOf(work.org, personId, work.today).map(({ teamId }) => teamId);
  return rolesTowards(actorStanding(work), { personId, teams });
}

/** Whose values, customers, details and scores the actor may see: the own, and those of the own people. */
export const maySeeValues = (work: Pick<Work, 'org' | 'today' | 'actor'>, personId: string): boolean =>
  may(rolesTowardsPerson(work, personId), 'seeValues');
