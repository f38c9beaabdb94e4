/** Who belongs to a team, and as what. */
export interface Belonging {
  readonly teamId: string;
  readonly personId: string;
  readonly role: 'member' | 'manager';
}

/** What changes about who belongs where. */
export interface Shift {
  readonly ends: readonly Belonging[];
  readonly begins: readonly Belonging[];
}

const none: Shift = { ends: [], begins: [] };

/** Somebody is a member of one team at a time, so the team before is left; teams that they manage stay theirs. */
export function joining(held: readonly Belonging[], personId: string, teamId: string): Shift {
  if (held.some((one) => one.personId === personId && one.teamId === teamId)) return none;
  return { ends: memberOf(held, personId), begins: [{ teamId, personId, role: 'member' }] };
}

/**
 * A team has one manager. Whoever managed it stays in it as a member, unless there is another team to belong to; whoever
 * takes it over leaves the team they were a member of.
 */
export function leading(held: readonly Belonging[], personId: string, teamId: string): Shift {
  const before = held.filter((one) => one.teamId === teamId && one.role === 'manager');
  if (before.some((one) => one.personId === personId)) return none;
  const stay = before.filter((one) => !held.some((other) => other.personId === one.personId && other !== one));
  return {
    ends: [...memberOf(held, personId), ...before],
    begins: [
      { teamId, personId, role: 'manager' },
      ...stay.map((one): Belonging => ({ teamId, personId: one.personId, role: 'member' })),
    ],
  };
}

export const leaving = (held: readonly Belonging[], personId: string, teamId: string): Shift => ({
  ends: held.filter((one) => one.personId === personId && one.teamId === teamId),
  begins: [],
});

const memberOf = (held: readonly Belonging[], personId: string): Belonging[] =>
  held.filter((one) => one.personId === personId && one.role === 'member');

/** Nothing would change. */
export const isNone = ({ ends, begins }: Shift): boolean => ends.length === 0 && begins.length === 0;

/** Nobody who was counted somewhere is counted elsewhere from then on, so it can be stored without asking first. */
export const isQuiet = ({ ends }: Shift): boolean => ends.length === 0;
