import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { mayAnswer, readInquiry } from '../services/rewards/inquiries/read.ts';
import { occasions } from '../services/rewards/inquiries/tell.ts';
import { inquiryCard } from '../views/inquiry.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutInquiry = z.object({ inquiry: z.uuid(), to: z.uuid() });

/** To whoever could answer a question about pay: that it was asked, or is due; to nobody who cannot any more. */
export const inquiry: AnnouncementKind = {
  kind: 'inquiry',
  card: async ({ db, orgId, reader, now }, about) => {
    const { inquiry: id, to, occasion } = aboutInquiry.extend({ occasion: z.enum(occasions) }).parse(about);
    const found = await readInquiry(await readingAt(db, orgId, now), { id });
    return found && mayAnswer(to, found) ? inquiryCard(reader, found, occasion) : undefined;
  },
};
