import { z } from 'zod';
import { readHome } from '../services/homes/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { homeCard, strangerHomeCard } from '../views/home.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ personId: z.uuid(), workspaceId: z.uuid() });

/** All that concerns somebody, in the home that they have with the bot. */
export const home: AnnouncementKind = {
  kind: 'home',
  homeIn: (untyped) => about.parse(untyped).workspaceId,
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { personId } = about.parse(untyped);
    const home = await readHome({ ...(await readingAt(db, orgId, now)), now }, personId);
    return home ? homeCard(reader, home) : strangerHomeCard(reader);
  },
};
