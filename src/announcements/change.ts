import { z } from 'zod';
import { toldChange } from '../services/changes/told.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { changePostCard } from '../views/change-told.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int() });

/** In the chat of a team that a change concerns: what comes when, and how many have seen it. */
export const change: AnnouncementKind = {
  kind: 'change',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const told = await toldChange(await readingAt(db, orgId, now), about.parse(untyped).number);
    return told && changePostCard(reader, told);
  },
};
