import { z } from 'zod';
import { readBrief } from '../services/briefs/read.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import { briefCard } from '../views/brief.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  person: z.uuid(),
  /** On the person's own clock. */
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
});

/** To whoever leads people, as a week begins: whom to help first, and why. */
export const brief: AnnouncementKind = {
  kind: 'brief',
  card: async ({ db, orgId, reader }, untyped) => {
    const { person: personId, day } = about.parse(untyped);
    const reading = { tx: db, org: await readOrganisation(db, orgId) };
    const found = await readBrief(reading, { personId, zone: reader.zone }, day);
    return found && briefCard(reader, found);
  },
};
