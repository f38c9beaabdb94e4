import { readingAt } from '../services/organisations/reading.ts';
import { broughtBy, readPraise } from '../services/praise/read.ts';
import { praiseGotCard } from '../views/praise.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutPraise } from './praise.ts';

/** To whoever is praised. */
export const praiseGot: AnnouncementKind = {
  kind: 'praise-got',
  card: async ({ db, orgId, reader, now }, about) => {
    const reading = await readingAt(db, orgId, now);
    const found = await readPraise(reading, aboutPraise.parse(about).praise);
    return found && praiseGotCard(reader, found, await broughtBy(reading, found.id));
  },
};
