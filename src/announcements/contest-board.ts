import type { Typeface } from '../charts/text/typeface.ts';
import { contestBoard as boardNow } from '../services/contests/board.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { contestBoardCard } from '../views/contest-board.ts';
import { contestPicture } from '../views/contest-chart.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutContest } from './contest.ts';

/** In its chat: how a contest stands, from its first day on. */
export const contestBoard = (typeface: Typeface): AnnouncementKind => ({
  kind: 'contest-board',
  behind: true,
  card: async ({ db, orgId, reader, now, privacy }, about) => {
    const { number } = aboutContest.parse(about);
    const shown = await boardNow(await readingAt(db, orgId, now), number);
    const how = { privacy, at: now };
    return contestBoardCard(reader, shown, { ...how, picture: contestPicture(reader, shown, how, typeface) });
  },
});
