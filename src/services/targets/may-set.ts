import { may, type Role, rolesTowards, rolesTowardsTeam, type Standing } from '../../domain/rights.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { actorStanding } from '../people/standing.ts';
import { holdingOn } from '../rules/rules.ts';
import { membershipsOf, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

export type MaySet = (of: TargetOwner) => boolean;

/**
 * Whose targets the actor may set: nobody sets their own. That of a team is its manager's own, so it is for the manager above
 * it, or for an admin. Only where nobody else could, the one admin of an organisation without a manager may.
 */
export async function targetsToSet(work: Work): Promise<MaySet> {
  const { org, today } = work;
  const standing: Standing = { ...actorStanding(work), soleAdmin: await isAlone(work) };
  const teams = teamsOn(org, today);
  const rolesOf = ({ kind, id }: TargetOwner): readonly Role[] => {
    if (kind === 'person') {
      const own = membershipsOf(org, id, today).map(({ teamId }) => teamId);
      return rolesTowards(standing, { personId: id, teams: own });
    }
    const above = teams.find((team) => team.id === id)?.parentId;
    return above ? rolesTowardsTeam(standing, above) : standing.admin ? ['admin'] : [];
  };
  return (of) => may(rolesOf(of), 'setTarget');
}

/** Nobody else could set the actor's targets. */
async function isAlone({ tx, org, actor, today }: Work): Promise<boolean> {
  if (!actor.admin || holdingOn(org.rules.memberships, today).some(({ role }) => role === 'manager')) return false;
  return (await tx.person.count({ where: { orgId: org.id, admin: true, leftOn: null } })) === 1;
}
