import { readingAt } from '../services/organisations/reading.ts';
import { readAward } from '../services/praise/award.ts';
import { countsThrough } from '../services/praise/credit.ts';
import { awardAskedCard } from '../views/award.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutAward } from './award.ts';

/** To whoever decides about a nomination. */
export const awardAsked: AnnouncementKind = {
  kind: 'award-asked',
  card: async ({ db, orgId, reader, now }, about) => {
    const reading = await readingAt(db, orgId, now);
    const found = await readAward(reading, aboutAward.parse(about).award);
    return found && awardAskedCard(reader, found, countsThrough(reading));
  },
};
