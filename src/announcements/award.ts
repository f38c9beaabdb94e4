import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { readAward } from '../services/praise/award.ts';
import { awardCard } from '../views/award.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutAward = z.object({ award: z.uuid() });

/** A skill award in a chat, once it is granted. */
export const award: AnnouncementKind = {
  kind: 'award',
  card: async ({ db, orgId, reader, now }, about) => {
    const found = await readAward(await readingAt(db, orgId, now), aboutAward.parse(about).award);
    return found && awardCard(reader, found);
  },
};
