import type { Platform } from '../ports/messenger.ts';
import { type Check, withoutDatabase } from './check.ts';
import type { Trouble } from './trouble.ts';

interface LastTold {
  readonly chat: string;
  readonly failure: string | null;
}

/** Whether what the clock sends can get to where it goes. */
export const schedules: Check = {
  name: 'schedules',
  blind: withoutDatabase,
  async look(patient) {
    const db = await patient.db;
    if (!db) return [];
    const { orgId } = patient;
    const org = orgId ?? null;
    const platforms = (await patient.messengers).map(({ platform }) => platform);
    const workspaces = await db.workspace.findMany({
      where: {
        ...(orgId ? { orgId } : {}),
        OR: [{ platform: { notIn: platforms } }, { disconnectedAt: { not: null } }],
      },
      select: { platform: true, name: true },
      orderBy: [{ platform: 'asc' }, { name: 'asc' }],
    });
    const chats = await db.$queryRaw<LastTold[]>`
      SELECT c.name AS chat, last.failure FROM chat c
      JOIN workspace w ON w."orgId" = c."orgId" AND w.id = c."workspaceId"
      JOIN LATERAL (
        SELECT state, failure FROM announcement a WHERE a."orgId" = c."orgId" AND a."chatId" = c.id
        ORDER BY a."createdAt" DESC, a.id DESC LIMIT 1
      ) last ON last.state = 'failed'
      WHERE EXISTS (SELECT FROM schedule s WHERE s."orgId" = c."orgId" AND s."chatId" = c.id AND s.active)
        AND (${org}::uuid IS NULL OR c."orgId" = ${org}::uuid) AND w.platform::text = ANY (${platforms}::text[])
        AND w."disconnectedAt" IS NULL
      ORDER BY c.name`;
    return [...workspaces.map(disconnected), ...chats.map(unreachable)];
  },
};

const disconnected = ({ platform, name }: { readonly platform: Platform; readonly name: string }): Trouble => ({
  code: 'workspace-off',
  platform,
  workspace: name,
});

const unreachable = ({ chat, failure }: LastTold): Trouble => ({
  code: 'chat-unreachable',
  chat,
  said: failure ?? 'unreachable',
});
