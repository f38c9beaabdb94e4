import { holdingOn, type Rules } from '../rules/rules.ts';
import type { Organisation } from '../work.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
  readonly parentId: string | null;
}

/** All teams of the organisation as they stand on a day; the company is the one without a parent. */
export const teamsOn = ({ rules }: Organisation, day: Temporal.PlainDate): Team[] =>
  holdingOn(rules.placements, day).map(({ teamId: id, name, alias, parentId }) => ({ id, name, alias, parentId }));

/** The team itself, the one above it, and so on up to the company. */
export function withAbove(teams: readonly Team[], id: string | null | undefined): Team[] {
  const team = teams.find((candidate) => candidate.id === id);
  return team ? [team, ...withAbove(teams, team.parentId)] : [];
}

/** A team and all teams below it. */
export function withBelow(teams: readonly Team[], id: string): string[] {
  const children = teams.filter((team) => team.parentId === id);
  return [id, ...children.flatMap((child) => withBelow(teams, child.id))];
}

export interface Member {
  readonly personId: string;
  readonly teamId: string;
  readonly name: string;
  readonly alias: string | null;
  readonly role: 'member' | 'manager';
}

/** Everybody who says something is looked up, among all people there are. */
const byPerson = new WeakMap<Rules, ReadonlyMap<string, Rules['memberships'][number][]>>();

/** The teams that somebody belongs to on a day. */
export function membershipsOf({ rules }: Organisation, personId: string, day: Temporal.PlainDate): Member[] {
  const known = byPerson.get(rules) ?? Map.groupBy(rules.memberships, (membership) => membership.personId);
  byPerson.set(rules, known);
  return holdingOn(known.get(personId) ?? [], day);
}

/** Who belongs to any of these teams on a day. */
export function membersOn({ rules }: Organisation, teamIds: readonly string[], day: Temporal.PlainDate): Member[] {
  const wanted = new Set(teamIds);
  return holdingOn(
    rules.memberships.filter(({ teamId }) => wanted.has(teamId)),
    day,
  );
}

/** Everybody in a team and below it on a day, each once. */
export function everybodyIn(
  org: Organisation,
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): Member[] {
  const members = membersOn(org, withBelow(teams, teamId), day);
  return [...new Map(members.map((member) => [member.personId, member])).values()];
}
