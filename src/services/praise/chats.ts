import { shows } from '../../domain/privacy.ts';
import type { ChatShown } from '../tasks/chats.ts';
import { nearestOf, teamChains } from '../teams/nearest-chats.ts';
import type { Work } from '../work.ts';

/** A chat in which it shows. */
export interface PraiseChat extends ChatShown {
  readonly id: string;
}

/**
 * Where something about somebody shows that was said in a chat: there, where that is bound to a team; else in the chats of
 * their own teams, or of the nearest ones above that have any.
 */
export async function chatsAbout(
  work: Pick<Work, 'tx' | 'org' | 'today'>,
  personId: string,
  saidIn: string | undefined,
): Promise<PraiseChat[]> {
  const { tx, org } = work;
  const select = {
    id: true,
    teamId: true,
    privacy: true,
    team: { select: { name: true, alias: true } },
    workspace: { select: { platform: true } },
  } as const;
  const orderBy = { id: 'asc' } as const;
  const there = saidIn ? await tx.chat.findMany({ where: { orgId: org.id, id: saidIn }, select, orderBy }) : [];
  const chains = teamChains(work, personId);
  const chats =
    there.length > 0
      ? there
      : nearestOf(
          chains,
          await tx.chat.findMany({ where: { orgId: org.id, teamId: { in: chains.flat() } }, select, orderBy }),
        );
  return chats.map(({ id, team, privacy, workspace: { platform } }) => ({
    id,
    team,
    platform,
    customers: shows(privacy, 'customers'),
  }));
}
