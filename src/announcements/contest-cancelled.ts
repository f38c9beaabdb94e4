import { readContest } from '../services/contests/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { contestCancelledCard } from '../views/contest-cancelled.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutContest } from './contest.ts';

/** In its chat: that a contest which had begun goes no further. */
export const contestCancelled: AnnouncementKind = {
  kind: 'contest-cancelled',
  card: async ({ db, orgId, reader, now }, about) => {
    const { number } = aboutContest.parse(about);
    return contestCancelledCard(reader, await readContest(await readingAt(db, orgId, now), number));
  },
};
