import { z } from 'zod';
import { toldDecision } from '../services/decisions/told.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import { decidedForCard } from '../views/decided.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ decisions: z.array(z.uuid()) });

/** To somebody on whose number two sides differed, and somebody else has decided which is right. */
export const decided: AnnouncementKind = {
  kind: 'decided',
  card: async ({ db, orgId, reader }, untyped) => {
    const org = await readOrganisation(db, orgId);
    const told = await toldDecision({ tx: db, org }, about.parse(untyped).decisions);
    return told && decidedForCard(reader, told);
  },
};
