import type { TargetOwner } from '../../domain/targets/target.ts';
import type { Work } from '../work.ts';
import { membersOn, type Team, teamsOn, withBelow } from './read.ts';

/** A team, or somebody, whose target is a part of the one of the team above. */
export interface Child {
  readonly of: TargetOwner;
  readonly name: string;
  readonly alias: string | null;
  /** Manages the team and is no member of it besides, so carries its target and no part, but perhaps a personal one. */
  readonly leads: boolean;
}

/**
 * Those whose targets, with what the team keeps back, are to come to the team's own: the teams right below it and the people
 * who belong to it, each once. Who belongs to a team further down as well counts there, and through it here.
 */
export function childrenOf({ org, today }: Pick<Work, 'org' | 'today'>, teamId: string): Child[] {
  const teams = teamsOn(org, today);
  const [, ...below] = withBelow(teams, teamId);
  const further = new Set(membersOn(org, below, today).map(({ personId }) => personId));
  const members = membersOn(org, [teamId], today).filter(({ personId }) => !further.has(personId));
  const people = Map.groupBy(members, ({ personId }) => personId);
  return [
    ...teams
      .filter(({ parentId }) => parentId === teamId)
      .map(({ id, name, alias }): Child => ({ of: { kind: 'team', id }, name, alias, leads: false })),
    ...[...people].flatMap(([id, [first, ...more]]): Child[] => {
      if (!first) return [];
      const leads = [first, ...more].every(({ role }) => role === 'manager');
      return [{ of: { kind: 'person', id }, name: first.name, alias: first.alias, leads }];
    }),
  ];
}

/** The team of which somebody, or a team, is a child; undefined for the company, and for who belongs to no team. */
export function parentOf(work: Pick<Work, 'org' | 'today'>, { kind, id }: TargetOwner): Team | undefined {
  return teamsOn(work.org, work.today).find((team) =>
    childrenOf(work, team.id).some(({ of }) => of.kind === kind && of.id === id),
  );
}
