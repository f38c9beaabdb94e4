import { z } from 'zod';
import { accountCard } from '../views/link.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ did: z.enum(['linked', 'separated']), from: z.uuid() });

/** To an account that was linked or separated in another messenger. */
export const account: AnnouncementKind = {
  kind: 'account',
  card: async ({ db, orgId, reader }, untyped) => {
    const { did, from: id } = about.parse(untyped);
    const from = await db.workspace.findUnique({
      where: { orgId_id: { orgId, id } },
      select: { platform: true, name: true },
    });
    return from ? accountCard(reader, did, from) : undefined;
  },
};
