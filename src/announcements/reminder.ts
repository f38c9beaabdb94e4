import { z } from 'zod';
import { readOrganisation } from '../services/organisations/read.ts';
import { readReminder } from '../services/reminders/read.ts';
import { reminderCard } from '../views/reminder.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  person: z.uuid(),
  /** On the person's own clock. */
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
});

/** The question whether there is anything new today. */
export const reminder: AnnouncementKind = {
  kind: 'reminder',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { person, day } = about.parse(untyped);
    const asked = await readReminder({ tx: db, org: await readOrganisation(db, orgId), now }, person, day);
    return asked && reminderCard(reader, asked);
  },
};
