import { readContest } from '../services/contests/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { contestInvitationCard } from '../views/contest-invitation.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutContest } from './contest.ts';

/** To the colleague whom somebody would compete with. */
export const contestAsked: AnnouncementKind = {
  kind: 'contest-asked',
  card: async ({ db, orgId, reader, now }, about) => {
    const { number } = aboutContest.parse(about);
    const shown = await readContest(await readingAt(db, orgId, now), number);
    // It says what the chat will: who reads it here reads no more than there.
    return contestInvitationCard(reader, shown, { privacy: shown.chat.privacy, asked: true });
  },
};
