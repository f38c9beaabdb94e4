import { z } from 'zod';
import { ownPartOf, toldChange } from '../services/changes/told.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { changeForMeCard } from '../views/change-told.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  number: z.int(),
  personId: z.uuid(),
  /** They have been told before, and have not said that they have seen it. */
  again: z.boolean().default(false),
});

/** To somebody whom a change concerns. */
export const changeForMe: AnnouncementKind = {
  kind: 'change-for-me',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { number, personId, again } = about.parse(untyped);
    const told = await toldChange({ ...(await readingAt(db, orgId, now)), viewer: personId }, number);
    const mine = told && ownPartOf(told, personId);
    return told && changeForMeCard(reader, told, mine && { ...mine, again });
  },
};
