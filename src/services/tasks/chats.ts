import { shows } from '../../domain/privacy.ts';
import type { Work } from '../work.ts';

/** A chat in which every task shows. */
export interface ChatShown {
  readonly team: { readonly name: string; readonly alias: string | null };
  readonly platform: 'slack' | 'feishu';
  /** It may show customers. */
  readonly customers: boolean;
}

/** The chats that are bound to a team: in all of them a task is announced. */
export async function chatsShown({ tx, org }: Work): Promise<ChatShown[]> {
  const chats = await tx.chat.findMany({
    where: { orgId: org.id },
    select: {
      privacy: true,
      team: { select: { name: true, alias: true } },
      workspace: { select: { platform: true } },
    },
    orderBy: { id: 'asc' },
  });
  return chats.map(({ privacy, team, workspace: { platform } }) => ({
    team,
    platform,
    customers: shows(privacy, 'customers'),
  }));
}
