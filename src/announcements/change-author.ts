import { z } from 'zod';
import { toldChange } from '../services/changes/told.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { changeAuthorCard } from '../views/change-approval.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int() });

/** To the author of a change: what others have done about it. */
export const changeAuthor: AnnouncementKind = {
  kind: 'change-author',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const told = await toldChange(await readingAt(db, orgId, now), about.parse(untyped).number);
    return told && changeAuthorCard(reader, told);
  },
};
