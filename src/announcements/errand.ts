import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { readErrand } from '../services/sources/read-errand.ts';
import { errandCard } from '../views/errand.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ errandId: z.uuid() });

/** To whoever wants something of a system: that it is under way, and what came of it. */
export const errand: AnnouncementKind = {
  kind: 'errand',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const on = await readingAt(db, orgId, now);
    const found = await readErrand(on, about.parse(untyped).errandId);
    return found && errandCard(reader, found);
  },
};
