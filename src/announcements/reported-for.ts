import { z } from 'zod';
import { readOrganisation } from '../services/organisations/read.ts';
import { toldReport } from '../services/reports/told.ts';
import { reportedForCard } from '../views/reported-for.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ entries: z.array(z.uuid()) });

/** To somebody for whom somebody else has recorded numbers. */
export const reportedFor: AnnouncementKind = {
  kind: 'reported-for',
  card: async ({ db, orgId, reader }, untyped) => {
    const org = await readOrganisation(db, orgId);
    const told = await toldReport({ tx: db, org }, about.parse(untyped).entries);
    return told && reportedForCard(reader, told);
  },
};
