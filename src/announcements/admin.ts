import { z } from 'zod';
import { adminNewsCard } from '../views/admin-named.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ personId: z.uuid(), act: z.enum(['name', 'dismiss']), by: z.uuid() });

/** To somebody who has become an admin, or is one no more. */
export const admin: AnnouncementKind = {
  kind: 'admin',
  card: async ({ db, orgId, reader }, untyped) => {
    const { personId, act, by } = about.parse(untyped);
    const people = await db.person.findMany({
      where: { orgId, id: { in: [personId, by] } },
      select: { id: true, name: true, alias: true, admin: true },
    });
    const now = people.find(({ id }) => id === personId);
    const actor = people.find(({ id }) => id === by);
    // By now it may be otherwise again, which is told as well.
    return actor && now?.admin === (act === 'name') ? adminNewsCard(reader, act, actor) : undefined;
  },
};
