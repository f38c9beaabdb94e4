import { readingAt } from '../services/organisations/reading.ts';
import { readInquiry } from '../services/rewards/inquiries/read.ts';
import { inquiryUnownedCard } from '../views/inquiry.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutInquiry } from './inquiry.ts';

/** To admins: nobody is there any more who could answer a question about pay. What it says is not theirs to read. */
export const inquiryUnowned: AnnouncementKind = {
  kind: 'inquiry-unowned',
  card: async ({ db, orgId, reader, now }, about) => {
    const found = await readInquiry(await readingAt(db, orgId, now), { id: aboutInquiry.parse(about).inquiry });
    return found && inquiryUnownedCard(reader, { number: found.number, team: found.payout.holder });
  },
};
