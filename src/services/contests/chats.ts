import type { Privacy } from '../../domain/privacy.ts';
import { managedBy } from '../people/standing.ts';
import { membershipsOf, type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** A chat in which a contest could be seen. */
export interface ContestPlace {
  readonly id: string;
  readonly name: string;
  readonly privacy: Privacy;
  readonly platform: 'slack' | 'feishu';
  readonly team: Team;
}

/**
 * The chat it was asked for in first, then the chats of the own teams and of those above them, the nearest first, and in the
 * messenger it is asked in before the other.
 */
export async function contestPlaces(work: Work, chatId: string | undefined): Promise<ContestPlace[]> {
  const { tx, org, actor, today } = work;
  const teams = teamsOn(org, today);
  const own = membershipsOf(org, actor.personId, today).map(({ teamId }) => teamId);
  const nearest = [...new Set([...own, ...managedBy(work, actor.personId)].flatMap((id) => withAbove(teams, id)))];
  // Of the own teams first, then of those above them all.
  const order = [...nearest.filter(({ id }) => own.includes(id)), ...nearest.filter(({ id }) => !own.includes(id))];
  const reach = { OR: [...(chatId ? [{ id: chatId }] : []), { teamId: { in: order.map(({ id }) => id) } }] };
  const rows = await tx.chat.findMany({
    where: { orgId: org.id, ...reach },
    select: { id: true, name: true, privacy: true, teamId: true, workspace: { select: { platform: true } } },
    orderBy: { id: 'asc' },
  });
  return rows
    .flatMap(({ teamId, workspace: { platform }, ...chat }) => {
      const team = teams.find(({ id }) => id === teamId);
      return team ? [{ ...chat, platform, team }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.id === chatId) - Number(a.id === chatId) ||
        order.indexOf(a.team) - order.indexOf(b.team) ||
        Number(b.platform === actor.via) - Number(a.platform === actor.via),
    );
}
