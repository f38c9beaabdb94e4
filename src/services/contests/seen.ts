import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Looking } from '../work.ts';
import { type ContestView, readContest } from './read.ts';

/**
 * A contest that the actor may see: of the chat it is asked for in or of one of an own team or of those above, or one between
 * people or teams whose progress the actor may see. Throws the Refusal `nothing-to-show`.
 */
export async function contestSeen(work: Looking, number: number, chatId: string | undefined): Promise<ContestView> {
  const contest = await readContest(work, number);
  if (!maySee(work, contest, chatId)) throw new Refusal({ code: 'nothing-to-show' });
  return contest;
}

export function maySee(work: Looking, contest: ContestView, chatId: string | undefined): boolean {
  const { org, actor, today } = work;
  const { chat, maker, sides } = contest;
  if (chat.id === chatId || maker.id === actor.personId) return true;
  const own = membershipsOf(org, actor.personId, today).flatMap(({ teamId }) => withAbove(teamsOn(org, today), teamId));
  if (own.some(({ id }) => id === chat.team.id)) return true;
  const standing = actorStanding(work);
  const near = [chat.team.id, ...sides.flatMap(({ kind, id }) => (kind === 'team' ? [id] : []))];
  return (
    sideOf(work, contest) !== undefined ||
    near.some((id) => may(rolesTowardsTeam(standing, id), 'seeProgress')) ||
    sides.some(({ kind, id }) => kind === 'person' && may(rolesTowardsPerson(work, id), 'seeProgress'))
  );
}

/** The side that the actor is on, or may join: the own, or that of the nearest own team. Undefined for who has none. */
export function sideOf(
  { org, actor, today }: Looking,
  { sides }: ContestView,
): ContestView['sides'][number] | undefined {
  const joined = sides.find(({ players }) => players.includes(actor.personId));
  if (joined) return joined;
  const teams = teamsOn(org, today);
  const own = membershipsOf(org, actor.personId, today).flatMap(({ teamId }) => withAbove(teams, teamId));
  const within = own.map(({ id }) => sides.find((side) => side.kind === 'team' && side.id === id));
  return sides.find(({ kind, id }) => kind === 'person' && id === actor.personId) ?? within.find((side) => side);
}
