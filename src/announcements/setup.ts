import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { readProgress } from '../services/setup/progress.ts';
import { setupCard } from '../views/setup.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ personId: z.uuid() });

/** The steps from nothing to a first digest, to an admin; ticked as they are taken, whoever takes them. */
export const setup: AnnouncementKind = {
  kind: 'setup',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { personId } = about.parse(untyped);
    const admin = await db.person.findFirst({ where: { orgId, id: personId, admin: true }, select: { id: true } });
    if (!admin) return undefined;
    const { org, today } = await readingAt(db, orgId, now);
    return setupCard(reader, await readProgress({ tx: db, org, today }));
  },
};
