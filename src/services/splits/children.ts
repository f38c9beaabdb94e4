import type { TargetOwner } from '../../domain/targets/target.ts';
import { membersOn, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

export interface Below {
  readonly of: TargetOwner;
  readonly name: string;
  readonly alias: string | null;
}

/** The teams right below a team, or, where there are none, its people. Whoever manages it carries its target, and no part. */
export function childrenOf({ org, today }: Pick<Work, 'org' | 'today'>, teamId: string): Below[] {
  const teams = teamsOn(org, today).filter(({ parentId }) => parentId === teamId);
  if (teams.length > 0) return teams.map(({ id, name, alias }) => ({ of: { kind: 'team', id }, name, alias }));
  return membersOn(org, [teamId], today)
    .filter(({ role }) => role === 'member')
    .map(({ personId: id, name, alias }) => ({ of: { kind: 'person', id }, name, alias }));
}

/** Who belongs to a team beside them: its manager, and people who are in no team below. */
export function besideChildren({ org, today }: Pick<Work, 'org' | 'today'>, teamId: string): Below[] {
  const children = childrenOf({ org, today }, teamId).map(({ of }) => of.id);
  return membersOn(org, [teamId], today)
    .filter(({ personId }) => !children.includes(personId))
    .map(({ personId: id, name, alias }) => ({ of: { kind: 'person', id }, name, alias }));
}

/** The team of whose target somebody, or a team, carries a part. */
export function parentOf({ org, today }: Pick<Work, 'org' | 'today'>, { kind, id }: TargetOwner): Team | undefined {
  const teams = teamsOn(org, today);
  const above = kind === 'team' ? teams.find((team) => team.id === id)?.parentId : undefined;
  return teams.find((team) =>
    kind === 'team' ? team.id === above : childrenOf({ org, today }, team.id).some(({ of }) => of.id === id),
  );
}
