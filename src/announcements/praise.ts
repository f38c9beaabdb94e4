import { z } from 'zod';
import { shows } from '../domain/privacy.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { readPraise } from '../services/praise/read.ts';
import { praiseCard } from '../views/praise.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutPraise = z.object({ praise: z.uuid() });

/** A praise in a chat, as it was written. */
export const praise: AnnouncementKind = {
  kind: 'praise',
  card: async ({ db, orgId, reader, privacy, now }, about) => {
    const found = await readPraise(await readingAt(db, orgId, now), aboutPraise.parse(about).praise);
    return found && praiseCard(reader, found, { showCustomer: shows(privacy, 'customers') });
  },
};
