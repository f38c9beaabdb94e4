import { readingAt } from '../services/organisations/reading.ts';
import { readAward } from '../services/praise/award.ts';
import { awardDecidedCard } from '../views/award.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutAward } from './award.ts';

/** To whoever nominated somebody. */
export const awardDecided: AnnouncementKind = {
  kind: 'award-decided',
  card: async ({ db, orgId, reader, now }, about) => {
    const found = await readAward(await readingAt(db, orgId, now), aboutAward.parse(about).award);
    return found && awardDecidedCard(reader, found);
  },
};
