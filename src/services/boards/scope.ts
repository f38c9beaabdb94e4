import type { Privacy } from '../../domain/privacy.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Whose board it is, and how much of it may be shown. */
export interface Scope {
  readonly team: Team;
  readonly privacy: Privacy;
  /** Asked in a chat, so that what anybody in it may see counts, and not what the actor may. */
  readonly inChat: boolean;
}

/**
 * In a chat the board of its team, or of one below it, as much as the chat may show to anybody; elsewhere that of the
 * actor's own team or the one named, by the actor's own rights. Throws the Refusal `nothing-to-show` for somebody without
 * a team, and for a team that is out of reach or does not exist.
 */
export async function boardScope(work: Work, chatId: string | undefined, named: string | undefined): Promise<Scope> {
  const { tx, org, today } = work;
  const teams = teamsOn(org, today);
  const chat = chatId === undefined ? null : await tx.chat.findFirst({ where: { orgId: org.id, id: chatId } });
  const chatTeam = chat ? teams.find(({ id }) => id === chat.teamId) : undefined;
  const team = named === undefined ? (chatTeam ?? homeTeam(work)) : findTeam(work, named);
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  if (chat && chatTeam) {
    if (!withBelow(teams, chatTeam.id).includes(team.id)) throw new Refusal({ code: 'nothing-to-show' });
    return { team, privacy: chat.privacy, inChat: true };
  }
  const roles = rolesTowardsTeam(actorStanding(work), team.id);
  if (!may(roles, 'seeProgress')) throw new Refusal({ code: 'nothing-to-show' });
  return { team, privacy: may(roles, 'seeValues') ? 'value' : 'progress', inChat: false };
}
