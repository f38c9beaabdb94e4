import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { payoutsWhere } from '../services/rewards/payouts.ts';
import { payoutStrandedCard } from '../views/payout.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ payout: z.uuid() });

/** To an admin: nobody is left who can approve what a plan pays. */
export const payoutStranded: AnnouncementKind = {
  kind: 'payout-stranded',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const on = await readingAt(db, orgId, now);
    const [found] = await payoutsWhere(on, { id: about.parse(untyped).payout });
    const around = { today: on.today, fiscalYearStart: on.org.fiscalYearStart };
    return found && payoutStrandedCard(reader, found, around);
  },
};
