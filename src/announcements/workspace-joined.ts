import { z } from 'zod';
import { workspaceJoinedCard } from '../views/join.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ by: z.uuid(), workspaces: z.array(z.string()), people: z.int() });

/** To the admin whose code was entered in another workspace. */
export const workspaceJoined: AnnouncementKind = {
  kind: 'workspace-joined',
  card: async ({ db, orgId, reader }, untyped) => {
    const { by: id, workspaces, people } = about.parse(untyped);
    const by = await db.person.findFirst({ where: { orgId, id }, select: { name: true, alias: true } });
    return by ? workspaceJoinedCard(reader, { by, workspaces, people }) : undefined;
  },
};
