import { z } from 'zod';
import { readContest } from '../services/contests/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { contestInvitationCard } from '../views/contest-invitation.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutContest = z.object({ number: z.int() });

/** In the chat where it will be seen: that a contest can be joined. */
export const contest: AnnouncementKind = {
  kind: 'contest',
  card: async ({ db, orgId, reader, now, privacy }, about) => {
    const { number } = aboutContest.parse(about);
    const shown = await readContest(await readingAt(db, orgId, now), number);
    return contestInvitationCard(reader, shown, { privacy, asked: false });
  },
};
