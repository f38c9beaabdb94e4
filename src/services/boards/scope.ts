import type { Privacy } from '../../domain/privacy.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { homeTeam } from '../teams/home.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Whose board it is, and how much of it may be shown. */
export interface Scope {
  readonly team: Team;
  readonly privacy: Privacy;
}

/**
 * In a chat the board of its team, as much as the chat may show to anybody; elsewhere that of the actor's own team, by the
 * actor's own rights. Throws the Refusal `nothing-to-show` for somebody without a team.
 */
export async function boardScope(work: Work, chatId: string | undefined): Promise<Scope> {
  const { tx, org, today } = work;
  const chat = chatId === undefined ? null : await tx.chat.findFirst({ where: { orgId: org.id, id: chatId } });
  const team = chat ? teamsOn(org, today).find(({ id }) => id === chat.teamId) : homeTeam(work);
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  if (chat) return { team, privacy: chat.privacy };
  return { team, privacy: may(rolesTowardsTeam(actorStanding(work), team.id), 'seeValues') ? 'value' : 'progress' };
}
