import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { everybodyIn, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { boundTo } from './kinds/index.ts';
import { type ChangeView, changeNumbered } from './read.ts';

type Asking = Pick<Work, 'org' | 'today' | 'actor'>;

/** The managers of a team and of those above it, and admins. */
export const mayDraft = (work: Asking, teamId: string): boolean =>
  may(rolesTowardsTeam(actorStanding(work), teamId), 'draft');

/** Throws the Refusal `not-change-drafter`, which names the team, for everybody else. */
export function requireDrafter(work: Asking, team: Team): void {
  if (!mayDraft(work, team.id)) throw new Refusal({ code: 'not-change-drafter', team });
}

/**
 * Before it was published, a change is for its author, for whoever may draft one there, for admins, and of a plan for whoever
 * approves it; then also for whoever it concerns, and, of a scorecard, for everybody in the team, below and above it.
 */
export async function maySee(work: Asking & Pick<Work, 'tx'>, change: ChangeView): Promise<boolean> {
  const { actor, org, today } = work;
  if (change.author.id === actor.personId || mayDraft(work, change.team.id)) return true;
  if ((await boundTo(change).readers(work)).includes(actor.personId)) return true;
  if (change.publishedAt === null) return false;
  if (change.parties.some(({ person }) => person.id === actor.personId)) return true;
  // Numbers of somebody, and what is paid, are for those whom they concern, and for whoever may see them.
  if (change.kind !== 'scorecard') return false;
  return everybodyIn(org, teamsOn(org, today), change.team.id, today).some(
    ({ personId }) => personId === actor.personId,
  );
}

/** The change of that number. Throws the Refusal `nothing-to-show` for none, and for one that is not the actor's to see. */
export async function changeSeen(work: Asking & Pick<Work, 'tx'>, number: number): Promise<ChangeView> {
  const change = await changeNumbered(work, number);
  if (!change || !(await maySee(work, change))) throw new Refusal({ code: 'nothing-to-show' });
  return change;
}

/** The same for whoever publishes and withdraws it: its author, and admins. Throws the Refusal `not-change-author` too. */
export async function changeOwned(work: Asking & Pick<Work, 'tx'>, number: number): Promise<ChangeView> {
  const change = await changeSeen(work, number);
  const { author } = change;
  const roles = [
    ...(author.id === work.actor.personId ? (['author'] as const) : []),
    ...(work.actor.admin ? (['admin'] as const) : []),
  ];
  if (!may(roles, 'withdrawDraft')) throw new Refusal({ code: 'not-change-author', number, author });
  return change;
}
