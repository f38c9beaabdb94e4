import type { Privacy } from '../../domain/privacy.ts';
import { may, type Right, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { mayDraft } from '../changes/may.ts';
import { actorStanding } from '../people/standing.ts';
import { heldBy } from '../scorecards/show.ts';
import { homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Whose review it is, and what the actor may do with it. */
export interface ReviewScope {
  readonly team: Team;
  /** How much of it the actor may be shown. */
  readonly privacy: Privacy;
  readonly writes: boolean;
  /** May draft changes of the scorecard that it stands under. */
  readonly drafts: boolean;
}

type Asking = Pick<Work, 'tx' | 'org' | 'today' | 'actor'>;

/**
 * The team that was named, else that of the chat it is said in, else the actor's own. Throws the Refusal `nothing-to-show`
 * where there is none, and where the actor may see nothing of it.
 */
export async function reviewScope(work: Asking, chatId: string | undefined, named?: string): Promise<ReviewScope> {
  const { tx, org, today } = work;
  const chat = chatId === undefined ? null : await tx.chat.findFirst({ where: { orgId: org.id, id: chatId } });
  const here = chat ? teamsOn(org, today).find(({ id }) => id === chat.teamId) : homeTeam(work);
  return scopeOf(work, named === undefined ? here : findTeam(work, named));
}

/** The same for a team by its id, as a button carries it. */
export const scopeOfTeam = (work: Asking, teamId: string): ReviewScope =>
  scopeOf(
    work,
    teamsOn(work.org, work.today).find(({ id }) => id === teamId),
  );

function scopeOf(work: Asking, team: Team | undefined): ReviewScope {
  const roles = team ? rolesTowardsTeam(actorStanding(work), team.id) : [];
  if (!team || !may(roles, 'seeProgress')) throw new Refusal({ code: 'nothing-to-show' });
  const held = heldBy(work, team);
  return {
    ...{ team, privacy: may(roles, 'seeValues') ? 'full' : 'progress', writes: may(roles, 'review') },
    drafts: held !== undefined && mayDraft(work, held.holder.id),
  };
}

/** The team, for who may do this with its review. Throws the Refusals `nothing-to-show` and `not-allowed`. */
export function teamToReview(work: Asking, teamId: string, right: Extract<Right, 'review' | 'closePeriod'>): Team {
  const { team } = scopeOfTeam(work, teamId);
  if (!may(rolesTowardsTeam(actorStanding(work), team.id), right)) throw new Refusal({ code: 'not-allowed' });
  return team;
}
