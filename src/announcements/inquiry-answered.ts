import { readingAt } from '../services/organisations/reading.ts';
import { readInquiry } from '../services/rewards/inquiries/read.ts';
import { inquiryAnsweredCard } from '../views/inquiry.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutInquiry } from './inquiry.ts';

/** To whoever asked about their pay: what was decided. */
export const inquiryAnswered: AnnouncementKind = {
  kind: 'inquiry-answered',
  card: async ({ db, orgId, reader, now }, about) => {
    const { inquiry: id, to } = aboutInquiry.parse(about);
    const found = await readInquiry(await readingAt(db, orgId, now), { id });
    return found?.asker.id === to ? inquiryAnsweredCard(reader, found) : undefined;
  },
};
