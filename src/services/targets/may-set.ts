import { may, type Role, rolesTowards, rolesTowardsTeamTarget, type Standing } from '../../domain/rights.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { holdingOn } from '../rules/rules.ts';
import { membershipsOf, membersOn, teamsOn, withAbove } from '../teams/read.ts';
import type { Work } from '../work.ts';

export type MaySet = (of: TargetOwner) => boolean;

/**
 * Whose targets the actor may set: nobody sets their own. That of a team is its managers' own, so it is for the manager above
 * it, or for an admin who is none of them. Only where nobody else could, the one admin may, as long as nobody else manages a team.
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
    const above = teams.find((team) => team.id === id)?.parentId ?? null;
    return rolesTowardsTeamTarget(standing, { managers: ownersOf(work, { kind, id }), above });
  };
  return (of) => may(rolesOf(of), 'setTarget');
}

/** Whose own a target is: the person's, or those who manage the team. Nobody of them sets it, or is asked to approve it. */
export const ownersOf = ({ org, today }: Pick<Work, 'org' | 'today'>, { kind, id }: TargetOwner): string[] =>
  kind === 'person'
    ? [id]
    : membersOn(org, [id], today).flatMap(({ role, personId }) => (role === 'manager' ? [personId] : []));

/** The refusal of a target that is not the actor's to set; it says where nobody else could set it either. */
export async function notYours(work: Work, of: TargetOwner): Promise<Refusal> {
  const { tx, org, today } = work;
  const teams = teamsOn(org, today);
  const owners = ownersOf(work, of);
  const own = of.kind === 'person' ? membershipsOf(org, of.id, today).map(({ teamId }) => teamId) : [of.id];
  const chain = own.flatMap((id) => withAbove(teams, id)).map(({ id }) => id);
  const managed = membersOn(org, chain, today).some(
    ({ role, personId }) => role === 'manager' && !owners.includes(personId),
  );
  const admins = { orgId: org.id, admin: true, leftOn: null, id: { notIn: owners } };
  const nobodyElse = !managed && (await tx.person.count({ where: admins })) === 0;
  return new Refusal({ code: 'not-your-target', of: of.kind, nobodyElse });
}

/** Nobody else could set the actor's targets. */
export async function isAlone({ tx, org, actor, today }: Work): Promise<boolean> {
  const others = holdingOn(org.rules.memberships, today).filter(({ personId }) => personId !== actor.personId);
  if (!actor.admin || others.some(({ role }) => role === 'manager')) return false;
  return (await tx.person.count({ where: { orgId: org.id, admin: true, leftOn: null } })) === 1;
}
