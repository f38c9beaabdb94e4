import type { Ratio } from '../ratio.ts';
import type { Belonging, TeamNode } from '../rollups/roll-up.ts';
import { coverageOf, type Difference, type Division, differenceOf } from './division.ts';

/** The target of a team or a person for one indicator and period. */
export interface Aim {
  readonly amount: bigint;
  /** What a team keeps back. */
  readonly reserve: bigint;
}

export interface Covered {
  readonly division: Division;
  readonly difference: Difference;
  readonly coverage: Ratio | undefined;
}

/**
 * How the target of each team is divided among the teams and people right below it; teams without a target have nothing to
 * divide. Only for indicators that add up over people: the others cascade, and coverage does not apply to them.
 */
export function coverage(
  teams: readonly TeamNode[],
  members: readonly Belonging[],
  targets: { readonly teams: ReadonlyMap<string, Aim>; readonly people: ReadonlyMap<string, Aim> },
): ReadonlyMap<string, Covered> {
  const covered = teams.flatMap(({ id }): [string, Covered][] => {
    const own = targets.teams.get(id);
    if (!own) return [];
    const below = teams.filter(({ parentId }) => parentId === id).map((team) => targets.teams.get(team.id));
    const people = new Set(members.filter(({ teamId }) => teamId === id).map(({ personId }) => personId));
    const aims = [...below, ...[...people].map((personId) => targets.people.get(personId))];
    const children = aims.reduce((sum, aim) => sum + (aim?.amount ?? 0n), 0n);
    const division = { parent: own.amount, children, reserve: own.reserve };
    return [[id, { division, difference: differenceOf(division), coverage: coverageOf(division) }]];
  });
  return new Map(covered);
}
