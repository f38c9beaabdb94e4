import { contestBoard } from '../services/contests/board.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { contestEndCard } from '../views/contest-end.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutContest } from './contest.ts';

/** In its chat, once: what a contest came to. */
export const contestEnd: AnnouncementKind = {
  kind: 'contest-end',
  card: async ({ db, orgId, reader, now, privacy }, about) => {
    const { number } = aboutContest.parse(about);
    return contestEndCard(reader, await contestBoard(await readingAt(db, orgId, now), number), privacy);
  },
};
