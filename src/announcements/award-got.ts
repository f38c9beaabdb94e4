import { readingAt } from '../services/organisations/reading.ts';
import { readAward } from '../services/praise/award.ts';
import { broughtBy } from '../services/praise/read.ts';
import { awardGotCard } from '../views/award.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutAward } from './award.ts';

/** To whoever has won a skill award. */
export const awardGot: AnnouncementKind = {
  kind: 'award-got',
  card: async ({ db, orgId, reader, now }, about) => {
    const reading = await readingAt(db, orgId, now);
    const found = await readAward(reading, aboutAward.parse(about).award);
    return found && awardGotCard(reader, found, await broughtBy(reading, found.id));
  },
};
