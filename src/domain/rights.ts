/**
 * Who may do what: the one table, read by every entrance when a thing is executed. A role is what somebody is towards
 * the person or team that a thing is about, so the same manager is a `stranger` one team further.
 */
export type Role =
  /** The thing is one's own. */
  | 'self'
  /** Member of the same team. */
  | 'teammate'
  /** Manages the person's team, or one above it. */
  | 'manager'
  | 'admin'
  /** Of the same organisation, and nothing of the above. */
  | 'stranger';

const everybody: readonly Role[] = ['self', 'teammate', 'manager', 'admin', 'stranger'];

export const rights = {
  /** Record a number for somebody. */
  report: ['self', 'manager', 'admin'],
  /** See the share of the own target reached, and the status. */
  seeProgress: ['self', 'teammate', 'manager', 'admin'],
  /** See values, customers, details. */
  seeValues: ['self', 'manager', 'admin'],
  /** Preview, send and schedule the digest of a chat that is bound to a team. */
  runDigest: ['manager', 'admin'],
  offerTask: everybody,
  claimTask: everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export const may = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => (rights[right] as readonly Role[]).includes(role));

/** Somebody, as far as rights go. */
export interface Standing {
  readonly personId: string;
  readonly admin: boolean;
  readonly memberOf: readonly string[];
  /** The teams somebody manages and all teams below them. */
  readonly manages: readonly string[];
}

/** What `who` is towards a person of the same organisation who is a member of `teams`. */
export function rolesTowards(
  who: Standing,
  person: { readonly personId: string; readonly teams: readonly string[] },
): Role[] {
  if (who.personId === person.personId) return ['self'];
  const roles: Role[] = rolesTowardsTeams(who, person.teams);
  return roles.length > 0 ? roles : ['stranger'];
}

/** What `who` is towards a team. */
export function rolesTowardsTeam(who: Standing, teamId: string): Role[] {
  const roles = rolesTowardsTeams(who, [teamId]);
  return roles.length > 0 ? roles : ['stranger'];
}

function rolesTowardsTeams(who: Standing, teams: readonly string[]): Role[] {
  const shared = (list: readonly string[]): boolean => teams.some((team) => list.includes(team));
  return [
    ...(who.admin ? (['admin'] as const) : []),
    ...(shared(who.manages) ? (['manager'] as const) : []),
    ...(shared(who.memberOf) ? (['teammate'] as const) : []),
  ];
}
