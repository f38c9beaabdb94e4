/**
 * Who may do what: the one table, read by every entrance when a thing is executed. A role is what somebody is towards
 * the person or team that a thing is about, so the same manager is a `stranger` one team further.
 */
export type Role =
  /** The thing is one's own. */
  | 'self'
  /** The thing is one's own, and nobody else could do it: the only admin of an organisation without a manager. */
  | 'soleAdmin'
  /** Member of the same team. */
  | 'teammate'
  /** Manages the person's team, or one above it. */
  | 'manager'
  | 'admin'
  /** Of the same organisation, and nothing of the above. */
  | 'stranger'
  /** Towards a draft: wrote it. */
  | 'author'
  /** Towards a reward plan: is asked to approve it, whatever else somebody is. */
  | 'approver'
  /** Towards a task: asked for it, or the customer's other owner, or whom it went to when neither answered. */
  | 'requester'
  | 'partner'
  | 'successor'
  /** Towards a task: has a slot of it. */
  | 'holder';

const everybody: readonly Role[] = ['self', 'soleAdmin', 'teammate', 'manager', 'admin', 'stranger'];

/** Towards what belongs to another organisation nobody is anything, so nobody may do anything. */
export const rights = {
  /** Record a number for somebody. */
  report: ['self', 'manager', 'admin'],
  /** Correct a number of a closed period, in the open one; nobody corrects their own. */
  correct: ['soleAdmin', 'manager', 'admin'],
  /** See the share of the own target reached, and the status. */
  seeProgress: ['self', 'teammate', 'manager', 'admin'],
  /** See values, customers, details, score. */
  seeValues: ['self', 'manager', 'admin'],
  /** See what somebody is paid. */
  seePay: ['self', 'approver'],
  /** Set a target, split it, decide what somebody proposed instead; nobody sets their own. */
  setTarget: ['soleAdmin', 'manager', 'admin'],
  /** Accept a target, or propose another. */
  answerTarget: ['self'],
  closePeriod: ['manager', 'admin'],
  /** Write down causes and actions in the review of a team, and settle them. */
  review: ['manager', 'admin'],
  /** Preview, send and schedule the digest of a chat that is bound to a team, and set the chat's privacy. */
  runDigest: ['manager', 'admin'],
  offerTask: everybody,
  claimTask: everybody,
  /** Have one's teams compete in a contest that their people join; against a colleague anybody may for oneself. */
  startContest: ['manager', 'admin'],
  /** Say that a task is done; never who did it. */
  confirmTask: ['requester', 'partner', 'successor'],
  /** Say that one's part is done, or give it back. */
  workOnTask: ['holder'],
  cancelTask: ['requester', 'manager', 'admin'],
  /** See which confirmed tasks are worth a look; nobody sees it of themselves. */
  checkTasks: ['manager', 'admin'],
  /** Have somebody told a word of one's own, and see what the two of them could talk about. */
  sendNote: ['manager'],
  prepareTalk: ['manager', 'admin'],
  /** Grant or decline a skill award; nobody decides about their own, or about whom they have nominated. */
  decideAward: ['manager', 'admin'],
  /** Write scorecards, changes and reward plans of a team; they take effect when somebody else approves. */
  draft: ['manager', 'admin'],
  withdrawDraft: ['author', 'admin'],
  approveDraft: ['admin', 'approver'],
  importPeople: ['manager', 'admin'],
  /** People, teams, sources, settings, audit, export. */
  administer: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export const may = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => (rights[right] as readonly Role[]).includes(role));

/** Somebody, as far as rights go. */
export interface Standing {
  readonly personId: string;
  readonly admin: boolean;
  /** The only admin, and nobody else manages a team; absent for everybody else. */
  readonly soleAdmin?: boolean;
  readonly memberOf: readonly string[];
  /** The teams somebody manages, also in the place of others, and all teams below them. */
  readonly manages: readonly string[];
  /** In whose place, and which of the teams are managed thanks to that alone. */
  readonly inPlaceOf?: readonly { readonly personId: string; readonly manages: readonly string[] }[];
}

/** What `who` is towards a person of the same organisation who is a member of `teams`. */
export function rolesTowards(
  who: Standing,
  person: { readonly personId: string; readonly teams: readonly string[] },
): Role[] {
  if (who.personId === person.personId) return who.soleAdmin ? ['self', 'soleAdmin'] : ['self'];
  const roles: Role[] = rolesTowardsTeams(who, person.teams, [person.personId]);
  return roles.length > 0 ? roles : ['stranger'];
}

/** What `who` is towards a team, where it is about somebody of it, towards that person there. */
export function rolesTowardsTeam(who: Standing, teamId: string, personId?: string): Role[] {
  const roles = rolesTowardsTeams(who, [teamId], personId === undefined ? [] : [personId]);
  return roles.length > 0 ? roles : ['stranger'];
}

/** What `who` is towards a draft for a team: its author and nothing else, or what they are towards the team. */
export const rolesTowardsDraft = (
  who: Standing,
  draft: { readonly authorId: string; readonly teamId: string; readonly approverIds?: readonly string[] },
): Role[] =>
  who.personId === draft.authorId
    ? ['author']
    : [
        ...rolesTowardsTeam(who, draft.teamId),
        ...(draft.approverIds?.includes(who.personId) ? (['approver'] as const) : []),
      ];

/**
 * What `who` is towards the target of a team. It is the own one of those who manage the team, whatever else they are; for the
 * others it is as the team `above` is to them, the company's for admins alone.
 */
export function rolesTowardsTeamTarget(
  who: Standing,
  team: { readonly managers: readonly string[]; readonly above: string | null },
): Role[] {
  if (team.managers.includes(who.personId)) return who.soleAdmin ? ['self', 'soleAdmin'] : ['self'];
  const roles = rolesTowardsTeams(who, team.above === null ? [] : [team.above], team.managers);
  return roles.length > 0 ? roles : ['stranger'];
}

/**
 * Who stands in for a manager has the manager's rights, but not towards that manager, and not towards oneself. What is managed
 * in the place of somebody else as well still is.
 */
function managedTowards(who: Standing, people: readonly string[]): readonly string[] {
  const stands = who.inPlaceOf ?? [];
  const towardsOneself = people.includes(who.personId);
  const left = stands.filter(({ personId }) => !towardsOneself && !people.includes(personId));
  const isOwn = (team: string): boolean => stands.every(({ manages }) => !manages.includes(team));
  return who.manages.filter((team) => isOwn(team) || left.some(({ manages }) => manages.includes(team)));
}

/** What `who` is towards any of these teams, where it is about some of their people, towards those there; nothing for a stranger. */
export function rolesTowardsTeams(who: Standing, teams: readonly string[], people: readonly string[]): Role[] {
  const shared = (list: readonly string[]): boolean => teams.some((team) => list.includes(team));
  return [
    ...(who.admin ? (['admin'] as const) : []),
    ...(shared(managedTowards(who, people)) ? (['manager'] as const) : []),
    ...(shared(who.memberOf) ? (['teammate'] as const) : []),
  ];
}
