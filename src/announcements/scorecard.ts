import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { contentOf } from '../services/scorecards/show.ts';
import { teamsOn } from '../services/teams/read.ts';
import { scorecardPublishedCard, scorecardWithdrawnCard } from '../views/scorecard-published.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ scorecardId: z.uuid(), version: z.int() });

/** To everybody who is scored by it: what counts, and from when. */
export const scorecard: AnnouncementKind = {
  kind: 'scorecard',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { scorecardId, version } = about.parse(untyped);
    const { org, today } = await readingAt(db, orgId, now);
    const held = org.rules.scorecards.find(({ id }) => id === scorecardId);
    const published = held?.versions.find((one) => one.version === version);
    const holder = teamsOn(org, today).find(({ id }) => id === held?.teamId);
    if (!published || !holder) return scorecardWithdrawnCard(reader, version);
    return scorecardPublishedCard(reader, {
      ...contentOf({ org, today }, published),
      holder,
      version,
      from: published.from,
    });
  },
};
